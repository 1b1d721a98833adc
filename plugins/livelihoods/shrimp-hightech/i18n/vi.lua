return {
  risk_capital = "Vốn đầu tư hàng tỷ đồng/ha và điện liên tục: phù hợp với tổ hợp tác, hợp tác xã hơn là một hộ "
    .. "nghèo.",
}
