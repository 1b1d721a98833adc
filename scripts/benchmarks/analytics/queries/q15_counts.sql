SELECT year, lacking, COUNT(*) AS households, SUM(members) AS persons FROM reviews GROUP BY year, lacking
