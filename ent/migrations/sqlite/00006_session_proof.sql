-- +goose Up

-- add column "proved_at" to table: "sessions"
ALTER TABLE `sessions` ADD COLUMN `proved_at` datetime NULL;
