-- +goose Up

-- modify "motions" table
ALTER TABLE "motions" ADD COLUMN "there" jsonb NULL;
