-- +goose Up

-- PostgreSQL finds names by pairs of characters from here on; SQLite has no inverted index of
-- expressions and reads names from the indexes that it has.
SELECT 1;
