SELECT province, ethnicity, COUNT(*) AS households, SUM(class = 'poor') AS poor, SUM(members) AS persons, AVG(income) AS income
FROM reviews WHERE year = 2024 GROUP BY province, ethnicity
