SELECT members, class, COUNT(*) AS households, MIN(income) AS lowest, MAX(income) AS highest
FROM reviews WHERE year = 2024 GROUP BY members, class
