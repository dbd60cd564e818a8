-- +goose Up

-- add column "there" to table: "motions"
ALTER TABLE `motions` ADD COLUMN `there` json NULL;
