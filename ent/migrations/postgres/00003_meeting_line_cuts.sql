-- +goose Up

-- modify "review_rounds" table
ALTER TABLE "review_rounds" ADD COLUMN "collective_line_cuts" jsonb NULL;
