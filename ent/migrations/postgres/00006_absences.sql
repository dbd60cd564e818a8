-- +goose Up

-- create "expert_absences" table
CREATE TABLE "expert_absences" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "first_day" character varying NOT NULL,
  "last_day" character varying NOT NULL,
  "note" character varying NOT NULL DEFAULT '',
  "declared_by" character varying NOT NULL,
  "withdrawn_at" timestamptz NULL,
  "expert_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "expert_absences_experts_absences" FOREIGN KEY ("expert_id") REFERENCES "experts" ("id") ON DELETE NO ACTION
);
-- create index "expertabsence_expert_id" to table: "expert_absences"
CREATE INDEX "expertabsence_expert_id" ON "expert_absences" ("expert_id");
-- create index "expertabsence_division_last_day" to table: "expert_absences"
CREATE INDEX "expertabsence_division_last_day" ON "expert_absences" ("division", "last_day");
