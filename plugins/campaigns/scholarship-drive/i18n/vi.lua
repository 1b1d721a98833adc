return { pupils = "Số em đang đi học" }
