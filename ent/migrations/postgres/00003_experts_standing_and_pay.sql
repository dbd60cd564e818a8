-- +goose Up

-- create "pay_lists" table
CREATE TABLE "pay_lists" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "no" bigint NOT NULL,
  "standard_id" uuid NOT NULL,
  "status" character varying NOT NULL DEFAULT 'DRAFT',
  "sheet_count" bigint NOT NULL DEFAULT 0,
  "gross" bigint NULL,
  "tax" bigint NULL,
  "net" bigint NULL,
  "prepared_by" character varying NOT NULL,
  "approved_by" character varying NOT NULL DEFAULT '',
  "approved_at" timestamptz NULL,
  "exported_by" character varying NOT NULL DEFAULT '',
  "exported_at" timestamptz NULL,
  "batch_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "pay_lists_batches_batch" FOREIGN KEY ("batch_id") REFERENCES "batches" ("id") ON DELETE NO ACTION
);
-- create index "paylist_division" to table: "pay_lists"
CREATE INDEX "paylist_division" ON "pay_lists" ("division");
-- create index "paylist_batch_id_no" to table: "pay_lists"
CREATE UNIQUE INDEX "paylist_batch_id_no" ON "pay_lists" ("batch_id", "no");
-- modify "consents" table
ALTER TABLE "consents" DROP CONSTRAINT "consents_declarations_consents", ALTER COLUMN "declaration_id" DROP NOT NULL, ADD COLUMN "pay_list_id" uuid NULL, ADD
CONSTRAINT "consents_declarations_consents" FOREIGN KEY ("declaration_id") REFERENCES "declarations" ("id") ON DELETE SET NULL, ADD
CONSTRAINT "consents_pay_lists_consents" FOREIGN KEY ("pay_list_id") REFERENCES "pay_lists" ("id") ON DELETE SET NULL;
-- create index "consent_pay_list_id_decision" to table: "consents"
CREATE INDEX "consent_pay_list_id_decision" ON "consents" ("pay_list_id", "decision");
-- create "expert_measures" table
CREATE TABLE "expert_measures" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "kind" character varying NOT NULL,
  "rule" character varying NOT NULL,
  "year" bigint NULL,
  "breach" character varying NOT NULL DEFAULT '',
  "reason" text NOT NULL,
  "begins" character varying NULL,
  "ends" character varying NULL,
  "status" character varying NOT NULL DEFAULT 'IN_FORCE',
  "taken_by" uuid NULL,
  "taken_by_name" character varying NOT NULL,
  "appeal" character varying NOT NULL DEFAULT 'NONE',
  "appeal_text" text NOT NULL DEFAULT '',
  "appealed_at" timestamptz NULL,
  "answer" text NOT NULL DEFAULT '',
  "answered_by" character varying NOT NULL DEFAULT '',
  "answered_at" timestamptz NULL,
  "expert_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "expert_measures_experts_expert" FOREIGN KEY ("expert_id") REFERENCES "experts" ("id") ON DELETE NO ACTION
);
-- create index "expertmeasure_division" to table: "expert_measures"
CREATE INDEX "expertmeasure_division" ON "expert_measures" ("division");
-- create index "expertmeasure_expert_id_status" to table: "expert_measures"
CREATE INDEX "expertmeasure_expert_id_status" ON "expert_measures" ("expert_id", "status");
-- create index "expertmeasure_division_status" to table: "expert_measures"
CREATE INDEX "expertmeasure_division_status" ON "expert_measures" ("division", "status");
-- create "payments" table
CREATE TABLE "payments" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "code" character varying NOT NULL,
  "name_zh" character varying NOT NULL,
  "batch_name" character varying NOT NULL,
  "sheet_count" bigint NOT NULL,
  "gross" bigint NULL,
  "tax" bigint NULL,
  "net" bigint NULL,
  "pay_list_id" uuid NOT NULL,
  "expert_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "payments_pay_lists_payments" FOREIGN KEY ("pay_list_id") REFERENCES "pay_lists" ("id") ON DELETE NO ACTION,
  CONSTRAINT "payments_experts_expert" FOREIGN KEY ("expert_id") REFERENCES "experts" ("id") ON DELETE NO ACTION
);
-- create index "payment_division" to table: "payments"
CREATE INDEX "payment_division" ON "payments" ("division");
-- create index "payment_pay_list_id_expert_id" to table: "payments"
CREATE UNIQUE INDEX "payment_pay_list_id_expert_id" ON "payments" ("pay_list_id", "expert_id");
-- create index "payment_expert_id" to table: "payments"
CREATE INDEX "payment_expert_id" ON "payments" ("expert_id");
-- create "pay_lines" table
CREATE TABLE "pay_lines" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "project_name" character varying NOT NULL,
  "amount" bigint NOT NULL,
  "leads" boolean NOT NULL,
  "met" boolean NOT NULL,
  "sheet_id" uuid NOT NULL,
  "payment_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "pay_lines_expert_sheets_sheet" FOREIGN KEY ("sheet_id") REFERENCES "expert_sheets" ("id") ON DELETE NO ACTION,
  CONSTRAINT "pay_lines_payments_lines" FOREIGN KEY ("payment_id") REFERENCES "payments" ("id") ON DELETE NO ACTION
);
-- create index "payline_division" to table: "pay_lines"
CREATE INDEX "payline_division" ON "pay_lines" ("division");
-- create index "payline_sheet_id" to table: "pay_lines"
CREATE UNIQUE INDEX "payline_sheet_id" ON "pay_lines" ("sheet_id");
-- create index "payline_payment_id" to table: "pay_lines"
CREATE INDEX "payline_payment_id" ON "pay_lines" ("payment_id");
-- create "sheet_marks" table
CREATE TABLE "sheet_marks" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "standard_id" uuid NOT NULL,
  "year" bigint NOT NULL,
  "items" jsonb NOT NULL,
  "total" bigint NULL,
  "standing" character varying NULL,
  "marked_by" character varying NOT NULL,
  "sheet_id" uuid NOT NULL,
  "expert_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "sheet_marks_expert_sheets_sheet" FOREIGN KEY ("sheet_id") REFERENCES "expert_sheets" ("id") ON DELETE NO ACTION,
  CONSTRAINT "sheet_marks_experts_expert" FOREIGN KEY ("expert_id") REFERENCES "experts" ("id") ON DELETE NO ACTION
);
-- create index "sheetmark_division" to table: "sheet_marks"
CREATE INDEX "sheetmark_division" ON "sheet_marks" ("division");
-- create index "sheetmark_sheet_id" to table: "sheet_marks"
CREATE UNIQUE INDEX "sheetmark_sheet_id" ON "sheet_marks" ("sheet_id");
-- create index "sheetmark_expert_id_year" to table: "sheet_marks"
CREATE INDEX "sheetmark_expert_id_year" ON "sheet_marks" ("expert_id", "year");
-- create "year_marks" table
CREATE TABLE "year_marks" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "standard_id" uuid NOT NULL,
  "year" bigint NOT NULL,
  "figures" jsonb NOT NULL,
  "items" jsonb NOT NULL,
  "total" bigint NULL,
  "standing" character varying NULL,
  "honours" jsonb NOT NULL,
  "given_by" character varying NOT NULL,
  "expert_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "year_marks_experts_expert" FOREIGN KEY ("expert_id") REFERENCES "experts" ("id") ON DELETE NO ACTION
);
-- create index "yearmark_division" to table: "year_marks"
CREATE INDEX "yearmark_division" ON "year_marks" ("division");
-- create index "yearmark_expert_id_year" to table: "year_marks"
CREATE UNIQUE INDEX "yearmark_expert_id_year" ON "year_marks" ("expert_id", "year");
-- create index "yearmark_division_year" to table: "year_marks"
CREATE INDEX "yearmark_division_year" ON "year_marks" ("division", "year");
