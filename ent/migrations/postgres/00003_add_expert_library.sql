-- +goose Up

-- create "agencies" table
CREATE TABLE "agencies" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "code" character varying NOT NULL,
  "name_zh" character varying NOT NULL,
  "credit_code" character varying NOT NULL,
  "kind" character varying NOT NULL,
  "on_platform" boolean NOT NULL DEFAULT false,
  "fields" jsonb NULL,
  "past_work" text NOT NULL DEFAULT '',
  "status" character varying NOT NULL DEFAULT 'ACTIVE',
  PRIMARY KEY ("id")
);
-- create index "agency_division" to table: "agencies"
CREATE INDEX "agency_division" ON "agencies" ("division");
-- create index "agency_division_code" to table: "agencies"
CREATE UNIQUE INDEX "agency_division_code" ON "agencies" ("division", "code");
-- create index "agency_division_credit_code" to table: "agencies"
CREATE UNIQUE INDEX "agency_division_credit_code" ON "agencies" ("division", "credit_code");
-- create "expert_keys" table
CREATE TABLE "expert_keys" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "expert_id" uuid NOT NULL,
  "wrapped" character varying NOT NULL,
  PRIMARY KEY ("id")
);
-- create index "expertkey_division" to table: "expert_keys"
CREATE INDEX "expertkey_division" ON "expert_keys" ("division");
-- create index "expertkey_expert_id" to table: "expert_keys"
CREATE UNIQUE INDEX "expertkey_expert_id" ON "expert_keys" ("expert_id");
-- create "expert_objections" table
CREATE TABLE "expert_objections" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "declaration_id" uuid NOT NULL,
  "name_zh" character varying NOT NULL,
  "employer_zh" character varying NOT NULL DEFAULT '',
  "reason" text NOT NULL,
  "asked_by_name" character varying NOT NULL,
  PRIMARY KEY ("id")
);
-- create index "expertobjection_division" to table: "expert_objections"
CREATE INDEX "expertobjection_division" ON "expert_objections" ("division");
-- create index "expertobjection_declaration_id" to table: "expert_objections"
CREATE UNIQUE INDEX "expertobjection_declaration_id" ON "expert_objections" ("declaration_id");
-- create "agency_contracts" table
CREATE TABLE "agency_contracts" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "no" character varying NOT NULL,
  "name_zh" character varying NOT NULL,
  "amount" bigint NULL,
  "signed_on" character varying NULL,
  "starts_on" character varying NULL,
  "ends_on" character varying NULL,
  "deliverables" text NOT NULL DEFAULT '',
  "agency_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "agency_contracts_agencies_contracts" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION
);
-- create index "agencycontract_division" to table: "agency_contracts"
CREATE INDEX "agencycontract_division" ON "agency_contracts" ("division");
-- create index "agencycontract_agency_id" to table: "agency_contracts"
CREATE INDEX "agencycontract_agency_id" ON "agency_contracts" ("agency_id");
-- create index "agencycontract_division_no" to table: "agency_contracts"
CREATE UNIQUE INDEX "agencycontract_division_no" ON "agency_contracts" ("division", "no");
-- create "agency_assignments" table
CREATE TABLE "agency_assignments" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "agency_id" uuid NOT NULL,
  "declaration_id" uuid NOT NULL,
  "project_name" character varying NOT NULL,
  "unit_name" character varying NOT NULL,
  "task_zh" character varying NOT NULL,
  "team" jsonb NOT NULL,
  "independence" text NOT NULL DEFAULT '',
  "signed_by" character varying NOT NULL DEFAULT '',
  "signed_at" timestamptz NULL,
  "withdrawn_at" timestamptz NULL,
  "contract_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "agency_assignments_agency_contracts_assignments" FOREIGN KEY ("contract_id") REFERENCES "agency_contracts" ("id") ON DELETE NO ACTION
);
-- create index "agencyassignment_division" to table: "agency_assignments"
CREATE INDEX "agencyassignment_division" ON "agency_assignments" ("division");
-- create index "agencyassignment_contract_id_declaration_id" to table: "agency_assignments"
CREATE UNIQUE INDEX "agencyassignment_contract_id_declaration_id" ON "agency_assignments" ("contract_id", "declaration_id");
-- create index "agencyassignment_agency_id" to table: "agency_assignments"
CREATE INDEX "agencyassignment_agency_id" ON "agency_assignments" ("agency_id");
-- create index "agencyassignment_declaration_id" to table: "agency_assignments"
CREATE INDEX "agencyassignment_declaration_id" ON "agency_assignments" ("declaration_id");
-- create "agency_persons" table
CREATE TABLE "agency_persons" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "name_zh" character varying NOT NULL,
  "title_zh" character varying NOT NULL DEFAULT '',
  "years" bigint NOT NULL DEFAULT 0,
  "certificates" text NOT NULL DEFAULT '',
  "leads" boolean NOT NULL DEFAULT false,
  "user_id" uuid NULL,
  "left_at" timestamptz NULL,
  "agency_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "agency_persons_agencies_people" FOREIGN KEY ("agency_id") REFERENCES "agencies" ("id") ON DELETE NO ACTION
);
-- create index "agencyperson_division" to table: "agency_persons"
CREATE INDEX "agencyperson_division" ON "agency_persons" ("division");
-- create index "agencyperson_agency_id" to table: "agency_persons"
CREATE INDEX "agencyperson_agency_id" ON "agency_persons" ("agency_id");
-- create index "agencyperson_user_id" to table: "agency_persons"
CREATE INDEX "agencyperson_user_id" ON "agency_persons" ("user_id");
-- modify "experts" table
ALTER TABLE "experts" ADD COLUMN "sex" character varying NULL, ADD COLUMN "birth_year" bigint NULL, ADD COLUMN "title_level" character varying NULL, ADD COLUMN "post_zh" character varying NOT NULL DEFAULT '', ADD COLUMN "education" character varying NULL, ADD COLUMN "side_fields" jsonb NULL, ADD COLUMN "years_of_work" bigint NULL, ADD COLUMN "region_zh" character varying NOT NULL DEFAULT '', ADD COLUMN "career" text NOT NULL DEFAULT '', ADD COLUMN "publications" text NOT NULL DEFAULT '', ADD COLUMN "entry" character varying NOT NULL DEFAULT 'APPLICATION', ADD COLUMN "recommended_by" character varying NOT NULL DEFAULT '', ADD COLUMN "section_id" uuid NULL, ADD COLUMN "entered_by" uuid NULL, ADD COLUMN "checked_by" uuid NULL, ADD COLUMN "paused_until" character varying NULL, ADD COLUMN "renewal_asked_at" timestamptz NULL, ADD COLUMN "personal" text NOT NULL DEFAULT '', ADD COLUMN "id_tag" character varying NULL, ADD COLUMN "consented_at" timestamptz NULL, ADD COLUMN "erased_at" timestamptz NULL;
-- create index "expert_division_status_code" to table: "experts"
CREATE INDEX "expert_division_status_code" ON "experts" ("division", "status", "code");
-- create index "expert_division_id_tag" to table: "experts"
CREATE UNIQUE INDEX "expert_division_id_tag" ON "experts" ("division", "id_tag");
-- create "expert_changes" table
CREATE TABLE "expert_changes" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "action" character varying NOT NULL,
  "from_status" character varying NOT NULL,
  "to_status" character varying NOT NULL,
  "actor_name" character varying NOT NULL,
  "actor_role" character varying NOT NULL,
  "actor_id" uuid NULL,
  "reason" text NOT NULL DEFAULT '',
  "expert_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "expert_changes_experts_history" FOREIGN KEY ("expert_id") REFERENCES "experts" ("id") ON DELETE NO ACTION
);
-- create index "expertchange_division" to table: "expert_changes"
CREATE INDEX "expertchange_division" ON "expert_changes" ("division");
-- create index "expertchange_expert_id_id" to table: "expert_changes"
CREATE INDEX "expertchange_expert_id_id" ON "expert_changes" ("expert_id", "id");
-- create "expert_dismissals" table
CREATE TABLE "expert_dismissals" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "declaration_id" uuid NOT NULL,
  "rule" character varying NOT NULL,
  "fact" character varying NOT NULL,
  "reason" text NOT NULL,
  "dismissed_by_name" character varying NOT NULL,
  "dismissed_by" uuid NOT NULL,
  "expert_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "expert_dismissals_experts_dismissals" FOREIGN KEY ("expert_id") REFERENCES "experts" ("id") ON DELETE NO ACTION
);
-- create index "expertdismissal_division" to table: "expert_dismissals"
CREATE INDEX "expertdismissal_division" ON "expert_dismissals" ("division");
-- create index "expertdismissal_declaration_id_expert_id_rule_fact" to table: "expert_dismissals"
CREATE UNIQUE INDEX "expertdismissal_declaration_id_expert_id_rule_fact" ON "expert_dismissals" ("declaration_id", "expert_id", "rule", "fact");
-- create "expert_files" table
CREATE TABLE "expert_files" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "kind" character varying NOT NULL,
  "name" character varying NOT NULL,
  "mime" character varying NOT NULL,
  "size" bigint NOT NULL,
  "sha256" character varying NOT NULL,
  "removed_at" timestamptz NULL,
  "expert_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "expert_files_experts_certificates" FOREIGN KEY ("expert_id") REFERENCES "experts" ("id") ON DELETE NO ACTION
);
-- create index "expertfile_division" to table: "expert_files"
CREATE INDEX "expertfile_division" ON "expert_files" ("division");
-- create index "expertfile_expert_id" to table: "expert_files"
CREATE INDEX "expertfile_expert_id" ON "expert_files" ("expert_id");
-- create "expert_relations" table
CREATE TABLE "expert_relations" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "kind" character varying NOT NULL,
  "unit_code" character varying NOT NULL DEFAULT '',
  "party_zh" character varying NOT NULL DEFAULT '',
  "project_zh" character varying NOT NULL DEFAULT '',
  "role_zh" character varying NOT NULL DEFAULT '',
  "contract_no" character varying NOT NULL DEFAULT '',
  "since" character varying NULL,
  "until" character varying NULL,
  "declared_by" character varying NOT NULL,
  "withdrawn_at" timestamptz NULL,
  "expert_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "expert_relations_experts_relations" FOREIGN KEY ("expert_id") REFERENCES "experts" ("id") ON DELETE NO ACTION
);
-- create index "expertrelation_division" to table: "expert_relations"
CREATE INDEX "expertrelation_division" ON "expert_relations" ("division");
-- create index "expertrelation_expert_id" to table: "expert_relations"
CREATE INDEX "expertrelation_expert_id" ON "expert_relations" ("expert_id");
