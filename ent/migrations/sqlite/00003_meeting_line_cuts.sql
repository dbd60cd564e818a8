-- +goose Up

-- add column "collective_line_cuts" to table: "review_rounds"
ALTER TABLE `review_rounds` ADD COLUMN `collective_line_cuts` json NULL;
