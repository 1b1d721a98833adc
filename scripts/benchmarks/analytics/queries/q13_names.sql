SELECT province, COUNT(*) AS heads FROM heads WHERE folded LIKE '%nguyen thi%' GROUP BY province
