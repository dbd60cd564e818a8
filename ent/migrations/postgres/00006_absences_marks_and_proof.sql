-- +goose Up

-- modify "expert_sheets" table
ALTER TABLE "expert_sheets" ADD COLUMN "chosen" boolean NOT NULL DEFAULT false, ADD COLUMN "saved_at" bigint NOT NULL DEFAULT 0, ADD COLUMN "worked_seconds" bigint NOT NULL DEFAULT 0;
-- modify "sessions" table
ALTER TABLE "sessions" ADD COLUMN "proved_at" timestamptz NULL;
-- create "agency_marks" table
CREATE TABLE "agency_marks" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "contract_id" uuid NOT NULL,
  "year" bigint NOT NULL,
  "project_name" character varying NOT NULL,
  "contract_no" character varying NOT NULL,
  "payer" character varying NOT NULL DEFAULT '',
  "items" jsonb NOT NULL,
  "total" bigint NULL,
  "standing" character varying NULL,
  "marked_by" character varying NOT NULL,
  "marker_id" uuid NOT NULL,
  "reason" text NOT NULL DEFAULT '',
  "answer" text NOT NULL DEFAULT '',
  "answered_by" character varying NOT NULL DEFAULT '',
  "answered_at" timestamptz NULL,
  "agency_id" uuid NOT NULL,
  "assignment_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "agency_marks_agencies_marks" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION,
  CONSTRAINT "agency_marks_agency_assignments_mark" FOREIGN KEY ("assignment_id") REFERENCES "agency_assignments" ("id") ON DELETE NO ACTION
);
-- create index "agency_marks_assignment_id_key" to table: "agency_marks"
CREATE UNIQUE INDEX "agency_marks_assignment_id_key" ON "agency_marks" ("assignment_id");
-- create index "agencymark_contract_id" to table: "agency_marks"
CREATE INDEX "agencymark_contract_id" ON "agency_marks" ("contract_id");
-- create index "agencymark_agency_id_year" to table: "agency_marks"
CREATE INDEX "agencymark_agency_id_year" ON "agency_marks" ("agency_id", "year");
-- create index "agencymark_division_year" to table: "agency_marks"
CREATE INDEX "agencymark_division_year" ON "agency_marks" ("division", "year");
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
