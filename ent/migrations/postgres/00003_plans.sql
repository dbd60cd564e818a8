-- +goose Up

-- How often each unit occurs, not only the hundred most frequent ones: between
-- finding a small unit's rows and walking all rows in order, a guess costs seconds.
ALTER TABLE "projects" ALTER COLUMN "unit_id" SET STATISTICS 1000;
ALTER TABLE "declarations" ALTER COLUMN "unit_id" SET STATISTICS 1000;
