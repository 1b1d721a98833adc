SELECT a.class AS came, b.class AS stands, COUNT(*) AS households, SUM(b.members) AS persons
FROM reviews b LEFT JOIN reviews a ON a.household = b.household AND a.year = 2023
WHERE b.year = 2024 GROUP BY a.class, b.class
