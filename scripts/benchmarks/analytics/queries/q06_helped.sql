SELECT year, form, COUNT(DISTINCT household) AS households, SUM(amount) AS amount FROM supports GROUP BY year, form
