SELECT b.province, COUNT(*) AS households, AVG(a.income - b.income) AS fall
FROM reviews b JOIN reviews a ON a.household = b.household AND a.year = 2023
WHERE b.year = 2024 AND b.income * 10 < a.income * 9 GROUP BY b.province
