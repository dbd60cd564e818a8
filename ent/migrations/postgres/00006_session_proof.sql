-- +goose Up

-- modify "sessions" table
ALTER TABLE "sessions" ADD COLUMN "proved_at" timestamptz NULL;
