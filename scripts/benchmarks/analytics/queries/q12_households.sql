SELECT household, SUM(class = 'poor') AS years, SUM(income) AS income
FROM reviews GROUP BY household ORDER BY years DESC, income DESC, household LIMIT 10
