SELECT income // 5000000 AS band, COUNT(*) AS households, SUM(members) AS persons FROM reviews WHERE year = 2024 GROUP BY band
-- sqlite
SELECT income / 5000000 AS band, COUNT(*) AS households, SUM(members) AS persons FROM reviews WHERE year = 2024 GROUP BY band
