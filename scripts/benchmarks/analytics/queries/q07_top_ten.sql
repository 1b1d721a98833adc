SELECT commune, COUNT(*) AS households, SUM(class = 'poor') AS poor, SUM(class = 'poor') * 1.0 / COUNT(*) AS rate
FROM reviews WHERE year = 2024 GROUP BY commune ORDER BY rate DESC, commune LIMIT 10
