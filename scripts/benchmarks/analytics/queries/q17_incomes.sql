SELECT year, class, urban, COUNT(*) AS households, AVG(income) AS mean, MIN(income) AS lowest, MAX(income) AS highest
FROM reviews GROUP BY year, class, urban
