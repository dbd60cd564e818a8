-- +goose Up

-- modify "expert_sheets" table
ALTER TABLE "expert_sheets" ADD COLUMN "chosen" boolean NOT NULL DEFAULT false, ADD COLUMN "saved_at" bigint NOT NULL DEFAULT 0, ADD COLUMN "worked_seconds" bigint NOT NULL DEFAULT 0;
