-- +goose Up

-- create "audit_events" table
CREATE TABLE "audit_events" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "occurred_at" timestamptz NOT NULL,
  "action" character varying NOT NULL,
  "object_type" character varying NOT NULL,
  "object_id" character varying NOT NULL,
  "actor_id" uuid NULL,
  "actor_login" character varying NOT NULL DEFAULT '',
  "session_id" uuid NULL,
  "request_id" character varying NOT NULL DEFAULT '',
  "reason" character varying NOT NULL DEFAULT '',
  "changed" text NOT NULL,
  "result" character varying NOT NULL DEFAULT 'OK',
  "seq" bigint NULL,
  "prev_hash" character varying NOT NULL DEFAULT '',
  "hash" character varying NOT NULL DEFAULT '',
  PRIMARY KEY ("id")
);
-- create index "audit_events_seq_key" to table: "audit_events"
CREATE UNIQUE INDEX "audit_events_seq_key" ON "audit_events" ("seq");
-- create index "auditevent_division_occurred_at_id" to table: "audit_events"
CREATE INDEX "auditevent_division_occurred_at_id" ON "audit_events" ("division", "occurred_at", "id");
-- create index "auditevent_division_result_occurred_at_id" to table: "audit_events"
CREATE INDEX "auditevent_division_result_occurred_at_id" ON "audit_events" ("division", "result", "occurred_at", "id");
-- create index "auditevent_object_type_object_id" to table: "audit_events"
CREATE INDEX "auditevent_object_type_object_id" ON "audit_events" ("object_type", "object_id");
-- create index "auditevent_actor_id" to table: "audit_events"
CREATE INDEX "auditevent_actor_id" ON "audit_events" ("actor_id");
-- create "batches" table
CREATE TABLE "batches" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "code" character varying NOT NULL,
  "name_zh" character varying NOT NULL,
  "budget_year" bigint NOT NULL,
  "status" character varying NOT NULL DEFAULT 'DRAFT',
  "declare_start" character varying NULL,
  "declare_deadline" character varying NULL,
  "section_deadline" character varying NULL,
  "review_deadline" character varying NULL,
  "max_return_rounds" bigint NOT NULL DEFAULT 3,
  "min_experts" bigint NOT NULL DEFAULT 3,
  "block_open_rectification" boolean NOT NULL DEFAULT false,
  "ceiling" bigint NULL,
  "congress_passed_on" character varying NULL,
  "approval_received_on" character varying NULL,
  "approval_doc_no" character varying NULL,
  "approval_date" character varying NULL,
  "standards" jsonb NOT NULL,
  PRIMARY KEY ("id")
);
-- create index "batch_division" to table: "batches"
CREATE INDEX "batch_division" ON "batches" ("division");
-- create index "batch_division_code" to table: "batches"
CREATE UNIQUE INDEX "batch_division_code" ON "batches" ("division", "code");
-- create index "batch_division_budget_year_status" to table: "batches"
CREATE INDEX "batch_division_budget_year_status" ON "batches" ("division", "budget_year", "status");
-- create "standards" table
CREATE TABLE "standards" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "kind" character varying NOT NULL,
  "code" character varying NOT NULL,
  "edition" bigint NOT NULL,
  "name_zh" character varying NOT NULL,
  "status" character varying NOT NULL DEFAULT 'DRAFT',
  "body" text NOT NULL,
  "hash" character varying NOT NULL,
  "published_at" timestamptz NULL,
  PRIMARY KEY ("id")
);
-- create index "standard_division" to table: "standards"
CREATE INDEX "standard_division" ON "standards" ("division");
-- create index "standard_division_kind_code_edition" to table: "standards"
CREATE UNIQUE INDEX "standard_division_kind_code_edition" ON "standards" ("division", "kind", "code", "edition");
-- create "idempotency_keys" table
CREATE TABLE "idempotency_keys" (
  "id" uuid NOT NULL,
  "principal_id" uuid NOT NULL,
  "key" character varying NOT NULL,
  "input_hash" character varying NOT NULL,
  "response" bytea NULL,
  "created_at" timestamptz NOT NULL,
  PRIMARY KEY ("id")
);
-- create index "idempotencykey_principal_id_key" to table: "idempotency_keys"
CREATE UNIQUE INDEX "idempotencykey_principal_id_key" ON "idempotency_keys" ("principal_id", "key");
-- create index "idempotencykey_created_at" to table: "idempotency_keys"
CREATE INDEX "idempotencykey_created_at" ON "idempotency_keys" ("created_at");
-- create "sections" table
CREATE TABLE "sections" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "code" character varying NOT NULL,
  "name_zh" character varying NOT NULL,
  PRIMARY KEY ("id")
);
-- create index "section_division" to table: "sections"
CREATE INDEX "section_division" ON "sections" ("division");
-- create index "section_division_code" to table: "sections"
CREATE UNIQUE INDEX "section_division_code" ON "sections" ("division", "code");
-- create "units" table
CREATE TABLE "units" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "code" character varying NOT NULL,
  "name_zh" character varying NOT NULL,
  "short_name_zh" character varying NOT NULL,
  "kind" character varying NOT NULL,
  "level" bigint NOT NULL,
  "section_id" uuid NOT NULL,
  "parent_id" uuid NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "units_sections_units" FOREIGN KEY ("section_id") REFERENCES "sections" ("id") ON DELETE NO ACTION,
  CONSTRAINT "units_units_children" FOREIGN KEY ("parent_id") REFERENCES "units" ("id") ON DELETE SET NULL
);
-- create index "unit_division" to table: "units"
CREATE INDEX "unit_division" ON "units" ("division");
-- create index "unit_division_code" to table: "units"
CREATE UNIQUE INDEX "unit_division_code" ON "units" ("division", "code");
-- create index "unit_parent_id" to table: "units"
CREATE INDEX "unit_parent_id" ON "units" ("parent_id");
-- create "projects" table
CREATE TABLE "projects" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "code" character varying NOT NULL,
  "name_zh" character varying NOT NULL,
  "status" character varying NOT NULL DEFAULT 'ACTIVE',
  "section_id" uuid NOT NULL,
  "last_grade" character varying NULL,
  "last_grade_year" bigint NULL,
  "unit_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "projects_units_projects" FOREIGN KEY ("unit_id") REFERENCES "units" ("id") ON DELETE NO ACTION
);
-- create index "project_division" to table: "projects"
CREATE INDEX "project_division" ON "projects" ("division");
-- create index "project_division_code" to table: "projects"
CREATE UNIQUE INDEX "project_division_code" ON "projects" ("division", "code");
-- create index "project_division_status_id" to table: "projects"
CREATE INDEX "project_division_status_id" ON "projects" ("division", "status", "id");
-- create index "project_unit_id_status_id" to table: "projects"
CREATE INDEX "project_unit_id_status_id" ON "projects" ("unit_id", "status", "id");
-- create index "project_section_id_status_id" to table: "projects"
CREATE INDEX "project_section_id_status_id" ON "projects" ("section_id", "status", "id");
-- create "declarations" table
CREATE TABLE "declarations" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "budget_year" bigint NOT NULL,
  "code" character varying NOT NULL,
  "stage" character varying NOT NULL DEFAULT 'DRAFT',
  "stage_since" timestamptz NOT NULL,
  "form" jsonb NOT NULL,
  "name_zh" character varying NOT NULL DEFAULT '',
  "normal_name" character varying NOT NULL DEFAULT '',
  "project_kind" character varying NOT NULL DEFAULT '',
  "nature" character varying NOT NULL DEFAULT '',
  "exp_func_code" character varying NOT NULL DEFAULT '',
  "amount" bigint NULL,
  "indicator_count" bigint NOT NULL DEFAULT 0,
  "revision" bigint NOT NULL DEFAULT 0,
  "return_rounds" bigint NOT NULL DEFAULT 0,
  "due_at" timestamptz NULL,
  "returned_until" timestamptz NULL,
  "outcome" character varying NULL,
  "review_round" bigint NOT NULL DEFAULT 0,
  "opinion" character varying NULL,
  "score" bigint NULL,
  "grade" character varying NULL,
  "priority" bigint NULL,
  "reviewed_amount" bigint NULL,
  "conclusion_note" text NOT NULL DEFAULT '',
  "line_cuts" jsonb NULL,
  "concluded_at" timestamptz NULL,
  "approved_amount" bigint NULL,
  "approval_note" text NOT NULL DEFAULT '',
  "pending_report_id" uuid NULL,
  "batch_id" uuid NOT NULL,
  "project_id" uuid NOT NULL,
  "section_id" uuid NOT NULL,
  "unit_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "declarations_batches_declarations" FOREIGN KEY ("batch_id") REFERENCES "batches" ("id") ON DELETE NO ACTION,
  CONSTRAINT "declarations_projects_declarations" FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE NO ACTION,
  CONSTRAINT "declarations_sections_declarations" FOREIGN KEY ("section_id") REFERENCES "sections" ("id") ON DELETE NO ACTION,
  CONSTRAINT "declarations_units_declarations" FOREIGN KEY ("unit_id") REFERENCES "units" ("id") ON DELETE NO ACTION
);
-- create index "declaration_division" to table: "declarations"
CREATE INDEX "declaration_division" ON "declarations" ("division");
-- create index "declaration_project_id_budget_year" to table: "declarations"
CREATE INDEX "declaration_project_id_budget_year" ON "declarations" ("project_id", "budget_year");
-- create index "declaration_unit_id_budget_year_normal_name" to table: "declarations"
CREATE INDEX "declaration_unit_id_budget_year_normal_name" ON "declarations" ("unit_id", "budget_year", "normal_name");
-- create index "declaration_division_budget_year_stage_id" to table: "declarations"
CREATE INDEX "declaration_division_budget_year_stage_id" ON "declarations" ("division", "budget_year", "stage", "id");
-- create index "declaration_division_stage_id" to table: "declarations"
CREATE INDEX "declaration_division_stage_id" ON "declarations" ("division", "stage", "id");
-- create index "declaration_batch_id_stage_id" to table: "declarations"
CREATE INDEX "declaration_batch_id_stage_id" ON "declarations" ("batch_id", "stage", "id");
-- create index "declaration_unit_id_stage_id" to table: "declarations"
CREATE INDEX "declaration_unit_id_stage_id" ON "declarations" ("unit_id", "stage", "id");
-- create index "declaration_section_id_stage_id" to table: "declarations"
CREATE INDEX "declaration_section_id_stage_id" ON "declarations" ("section_id", "stage", "id");
-- create "appeals" table
CREATE TABLE "appeals" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "text" text NOT NULL,
  "asked_by_name" character varying NOT NULL,
  "decision" character varying NOT NULL DEFAULT 'WAITING',
  "answer" text NOT NULL DEFAULT '',
  "decided_at" timestamptz NULL,
  "declaration_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "appeals_declarations_appeals" FOREIGN KEY ("declaration_id") REFERENCES "declarations" ("id") ON DELETE NO ACTION
);
-- create index "appeal_division" to table: "appeals"
CREATE INDEX "appeal_division" ON "appeals" ("division");
-- create index "appeal_declaration_id" to table: "appeals"
CREATE INDEX "appeal_declaration_id" ON "appeals" ("declaration_id");
-- create "attachments" table
CREATE TABLE "attachments" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "kind" character varying NOT NULL,
  "name" character varying NOT NULL,
  "mime" character varying NOT NULL,
  "size" bigint NOT NULL,
  "sha256" character varying NOT NULL,
  "removed" boolean NOT NULL DEFAULT false,
  "declaration_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "attachments_declarations_attachments" FOREIGN KEY ("declaration_id") REFERENCES "declarations" ("id") ON DELETE NO ACTION
);
-- create index "attachment_division" to table: "attachments"
CREATE INDEX "attachment_division" ON "attachments" ("division");
-- create index "attachment_declaration_id" to table: "attachments"
CREATE INDEX "attachment_declaration_id" ON "attachments" ("declaration_id");
-- create "consents" table
CREATE TABLE "consents" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "sheet_id" uuid NULL,
  "act" character varying NOT NULL,
  "role" character varying NOT NULL,
  "reason" text NOT NULL,
  "outcome" character varying NULL,
  "asked_by" uuid NOT NULL,
  "asked_by_name" character varying NOT NULL,
  "decision" character varying NOT NULL DEFAULT 'WAITING',
  "decided_by_name" character varying NOT NULL DEFAULT '',
  "answer" text NOT NULL DEFAULT '',
  "decided_at" timestamptz NULL,
  "declaration_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "consents_declarations_consents" FOREIGN KEY ("declaration_id") REFERENCES "declarations" ("id") ON DELETE NO ACTION
);
-- create index "consent_division" to table: "consents"
CREATE INDEX "consent_division" ON "consents" ("division");
-- create index "consent_declaration_id_decision" to table: "consents"
CREATE INDEX "consent_declaration_id_decision" ON "consents" ("declaration_id", "decision");
-- create index "consent_division_decision_role" to table: "consents"
CREATE INDEX "consent_division_decision_role" ON "consents" ("division", "decision", "role");
-- create "declaration_versions" table
CREATE TABLE "declaration_versions" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "no" bigint NOT NULL,
  "form" jsonb NOT NULL,
  "files" jsonb NULL,
  "hash" character varying NOT NULL,
  "submitted_by" character varying NOT NULL,
  "declaration_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "declaration_versions_declarations_versions" FOREIGN KEY ("declaration_id") REFERENCES "declarations" ("id") ON DELETE NO ACTION
);
-- create index "declarationversion_division" to table: "declaration_versions"
CREATE INDEX "declarationversion_division" ON "declaration_versions" ("division");
-- create index "declarationversion_declaration_id_no" to table: "declaration_versions"
CREATE UNIQUE INDEX "declarationversion_declaration_id_no" ON "declaration_versions" ("declaration_id", "no");
-- create "experts" table
CREATE TABLE "experts" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "code" character varying NOT NULL,
  "name_zh" character varying NOT NULL,
  "major_zh" character varying NOT NULL DEFAULT '',
  "title_zh" character varying NOT NULL DEFAULT '',
  "employer_zh" character varying NOT NULL,
  "employer_kind" character varying NOT NULL,
  "fields" jsonb NULL,
  "conflict_units" jsonb NULL,
  "status" character varying NOT NULL DEFAULT 'ACTIVE',
  "entry_date" character varying NULL,
  "term_end" character varying NULL,
  "reviews_this_year" bigint NOT NULL DEFAULT 0,
  "user_id" uuid NULL,
  PRIMARY KEY ("id")
);
-- create index "expert_division" to table: "experts"
CREATE INDEX "expert_division" ON "experts" ("division");
-- create index "expert_division_code" to table: "experts"
CREATE UNIQUE INDEX "expert_division_code" ON "experts" ("division", "code");
-- create index "expert_user_id" to table: "experts"
CREATE INDEX "expert_user_id" ON "experts" ("user_id");
-- create "review_rounds" table
CREATE TABLE "review_rounds" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "no" bigint NOT NULL,
  "revision" bigint NOT NULL,
  "status" character varying NOT NULL DEFAULT 'FORMING',
  "due_at" timestamptz NULL,
  "record" text NOT NULL DEFAULT '',
  "record_hash" character varying NOT NULL DEFAULT '',
  "drawn_by" character varying NOT NULL DEFAULT '',
  "draw_status" character varying NOT NULL DEFAULT 'NONE',
  "sheet_count" bigint NOT NULL DEFAULT 0,
  "aggregate" bigint NULL,
  "range" character varying NULL,
  "sd" character varying NULL,
  "cv" character varying NULL,
  "flagged" boolean NOT NULL DEFAULT false,
  "flag_reason" text NOT NULL DEFAULT '',
  "aggregate_amount" bigint NULL,
  "aggregate_priority" bigint NULL,
  "aggregate_opinion" character varying NULL,
  "collective_score" bigint NULL,
  "collective_amount" bigint NULL,
  "collective_priority" bigint NULL,
  "collective_opinion" character varying NULL,
  "minutes" text NOT NULL DEFAULT '',
  "departure_reason" text NOT NULL DEFAULT '',
  "seats" jsonb NULL,
  "met_at" timestamptz NULL,
  "met_where" character varying NOT NULL DEFAULT '',
  "declaration_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "review_rounds_declarations_rounds" FOREIGN KEY ("declaration_id") REFERENCES "declarations" ("id") ON DELETE NO ACTION
);
-- create index "reviewround_division" to table: "review_rounds"
CREATE INDEX "reviewround_division" ON "review_rounds" ("division");
-- create index "reviewround_declaration_id_no" to table: "review_rounds"
CREATE UNIQUE INDEX "reviewround_declaration_id_no" ON "review_rounds" ("declaration_id", "no");
-- create "expert_sheets" table
CREATE TABLE "expert_sheets" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "label" character varying NOT NULL,
  "leads" boolean NOT NULL DEFAULT false,
  "status" character varying NOT NULL DEFAULT 'INVITED',
  "project_name" character varying NOT NULL,
  "unit_name" character varying NOT NULL,
  "declared_amount" bigint NULL,
  "respond_by" timestamptz NULL,
  "due_at" timestamptz NULL,
  "committed_at" timestamptz NULL,
  "total" bigint NULL,
  "scored" bigint NOT NULL DEFAULT 0,
  "priority" bigint NULL,
  "opinion" character varying NULL,
  "suggested_amount" bigint NULL,
  "line_cuts" jsonb NULL,
  "text" text NOT NULL DEFAULT '',
  "changes" text NOT NULL DEFAULT '',
  "reason" text NOT NULL DEFAULT '',
  "submitted_at" timestamptz NULL,
  "reopened" bigint NOT NULL DEFAULT 0,
  "hash" character varying NOT NULL DEFAULT '',
  "declaration_id" uuid NOT NULL,
  "expert_id" uuid NOT NULL,
  "round_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "expert_sheets_declarations_sheets" FOREIGN KEY ("declaration_id") REFERENCES "declarations" ("id") ON DELETE NO ACTION,
  CONSTRAINT "expert_sheets_experts_sheets" FOREIGN KEY ("expert_id") REFERENCES "experts" ("id") ON DELETE NO ACTION,
  CONSTRAINT "expert_sheets_review_rounds_sheets" FOREIGN KEY ("round_id") REFERENCES "review_rounds" ("id") ON DELETE NO ACTION
);
-- create index "expertsheet_division" to table: "expert_sheets"
CREATE INDEX "expertsheet_division" ON "expert_sheets" ("division");
-- create index "expertsheet_round_id_expert_id" to table: "expert_sheets"
CREATE UNIQUE INDEX "expertsheet_round_id_expert_id" ON "expert_sheets" ("round_id", "expert_id");
-- create index "expertsheet_declaration_id_expert_id" to table: "expert_sheets"
CREATE INDEX "expertsheet_declaration_id_expert_id" ON "expert_sheets" ("declaration_id", "expert_id");
-- create index "expertsheet_expert_id_status" to table: "expert_sheets"
CREATE INDEX "expertsheet_expert_id_status" ON "expert_sheets" ("expert_id", "status");
-- create "extensions" table
CREATE TABLE "extensions" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "until" character varying NULL,
  "reason" text NOT NULL,
  "batch_id" uuid NOT NULL,
  "unit_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "extensions_batches_extensions" FOREIGN KEY ("batch_id") REFERENCES "batches" ("id") ON DELETE NO ACTION,
  CONSTRAINT "extensions_units_unit" FOREIGN KEY ("unit_id") REFERENCES "units" ("id") ON DELETE NO ACTION
);
-- create index "extension_division" to table: "extensions"
CREATE INDEX "extension_division" ON "extensions" ("division");
-- create index "extension_batch_id_unit_id" to table: "extensions"
CREATE UNIQUE INDEX "extension_batch_id_unit_id" ON "extensions" ("batch_id", "unit_id");
-- create "indicators" table
CREATE TABLE "indicators" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "no" bigint NOT NULL,
  "horizon" character varying NOT NULL,
  "level1" character varying NOT NULL,
  "level2" character varying NOT NULL,
  "name_zh" character varying NOT NULL,
  "operator" character varying NOT NULL,
  "target" character varying NOT NULL,
  "unit" character varying NOT NULL DEFAULT '',
  "weight" bigint NULL,
  "locked" boolean NOT NULL DEFAULT false,
  "declaration_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "indicators_declarations_indicators" FOREIGN KEY ("declaration_id") REFERENCES "declarations" ("id") ON DELETE NO ACTION
);
-- create index "indicator_division" to table: "indicators"
CREATE INDEX "indicator_division" ON "indicators" ("division");
-- create index "indicator_declaration_id_no" to table: "indicators"
CREATE UNIQUE INDEX "indicator_declaration_id_no" ON "indicators" ("declaration_id", "no");
-- create "monitorings" table
CREATE TABLE "monitorings" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "year" bigint NOT NULL,
  "through_month" bigint NOT NULL,
  "stage" character varying NOT NULL DEFAULT 'PENDING',
  "stage_since" timestamptz NOT NULL,
  "due_at" timestamptz NULL,
  "form" jsonb NOT NULL,
  "revision" bigint NOT NULL DEFAULT 0,
  "hash" character varying NOT NULL DEFAULT '',
  "adjusted_budget" bigint NULL,
  "executed" bigint NULL,
  "execution_rate" character varying NULL,
  "progress" character varying NULL,
  "light" character varying NULL,
  "alarms" jsonb NULL,
  "disposal" character varying NULL,
  "disposal_reason" text NOT NULL DEFAULT '',
  "suspended" boolean NOT NULL DEFAULT false,
  "declaration_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "monitorings_declarations_monitorings" FOREIGN KEY ("declaration_id") REFERENCES "declarations" ("id") ON DELETE NO ACTION
);
-- create index "monitoring_division" to table: "monitorings"
CREATE INDEX "monitoring_division" ON "monitorings" ("division");
-- create index "monitoring_declaration_id_through_month" to table: "monitorings"
CREATE UNIQUE INDEX "monitoring_declaration_id_through_month" ON "monitorings" ("declaration_id", "through_month");
-- create index "monitoring_division_year_through_month_stage_id" to table: "monitorings"
CREATE INDEX "monitoring_division_year_through_month_stage_id" ON "monitorings" ("division", "year", "through_month", "stage", "id");
-- create index "monitoring_stage_due_at" to table: "monitorings"
CREATE INDEX "monitoring_stage_due_at" ON "monitorings" ("stage", "due_at");
-- create "notices" table
CREATE TABLE "notices" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "user_id" uuid NOT NULL,
  "sheet_id" uuid NULL,
  "kind" character varying NOT NULL,
  "subject" character varying NOT NULL,
  "detail" text NOT NULL DEFAULT '',
  "dedupe" character varying NULL,
  "read_at" timestamptz NULL,
  "declaration_id" uuid NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "notices_declarations_notices" FOREIGN KEY ("declaration_id") REFERENCES "declarations" ("id") ON DELETE SET NULL
);
-- create index "notice_division" to table: "notices"
CREATE INDEX "notice_division" ON "notices" ("division");
-- create index "notice_user_id_read_at_id" to table: "notices"
CREATE INDEX "notice_user_id_read_at_id" ON "notices" ("user_id", "read_at", "id");
-- create index "notice_user_id_dedupe" to table: "notices"
CREATE UNIQUE INDEX "notice_user_id_dedupe" ON "notices" ("user_id", "dedupe");
-- create "outbox_messages" table
CREATE TABLE "outbox_messages" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "key" character varying NOT NULL,
  "payload" text NOT NULL,
  "hash" character varying NOT NULL,
  "status" character varying NOT NULL DEFAULT 'PENDING',
  "attempts" bigint NOT NULL DEFAULT 0,
  "next_at" timestamptz NOT NULL,
  "reason" text NOT NULL DEFAULT '',
  "answered_at" timestamptz NULL,
  "declaration_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "outbox_messages_declarations_messages" FOREIGN KEY ("declaration_id") REFERENCES "declarations" ("id") ON DELETE NO ACTION
);
-- create index "outboxmessage_division" to table: "outbox_messages"
CREATE INDEX "outboxmessage_division" ON "outbox_messages" ("division");
-- create index "outboxmessage_division_key" to table: "outbox_messages"
CREATE UNIQUE INDEX "outboxmessage_division_key" ON "outbox_messages" ("division", "key");
-- create index "outboxmessage_status_next_at" to table: "outbox_messages"
CREATE INDEX "outboxmessage_status_next_at" ON "outbox_messages" ("status", "next_at");
-- create "questions" table
CREATE TABLE "questions" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "sheet_id" uuid NOT NULL,
  "text" text NOT NULL,
  "answer" text NOT NULL DEFAULT '',
  "answered_by" character varying NOT NULL DEFAULT '',
  "answered_at" timestamptz NULL,
  "declaration_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "questions_declarations_questions" FOREIGN KEY ("declaration_id") REFERENCES "declarations" ("id") ON DELETE NO ACTION
);
-- create index "question_division" to table: "questions"
CREATE INDEX "question_division" ON "questions" ("division");
-- create index "question_declaration_id" to table: "questions"
CREATE INDEX "question_declaration_id" ON "questions" ("declaration_id");
-- create "reports" table
CREATE TABLE "reports" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "section_id" uuid NULL,
  "declaration_id" uuid NULL,
  "status" character varying NOT NULL DEFAULT 'DRAFT',
  "title" character varying NOT NULL,
  "body" text NOT NULL,
  "words" text NOT NULL DEFAULT '{}',
  "hash" character varying NOT NULL DEFAULT '',
  "signed_by" character varying NOT NULL DEFAULT '',
  "signed_at" timestamptz NULL,
  "approved_by" character varying NOT NULL DEFAULT '',
  "approved_at" timestamptz NULL,
  "batch_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "reports_batches_reports" FOREIGN KEY ("batch_id") REFERENCES "batches" ("id") ON DELETE NO ACTION
);
-- create index "report_division" to table: "reports"
CREATE INDEX "report_division" ON "reports" ("division");
-- create index "report_batch_id_section_id" to table: "reports"
CREATE INDEX "report_batch_id_section_id" ON "reports" ("batch_id", "section_id");
-- create index "report_declaration_id" to table: "reports"
CREATE INDEX "report_declaration_id" ON "reports" ("declaration_id");
-- create "users" table
CREATE TABLE "users" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "login" character varying NOT NULL,
  "name" character varying NOT NULL,
  "status" character varying NOT NULL DEFAULT 'ACTIVE',
  "password_hash" character varying NOT NULL,
  "totp_secret" character varying NOT NULL DEFAULT '',
  "totp_step" bigint NOT NULL DEFAULT 0,
  "rights_version" bigint NOT NULL DEFAULT 1,
  "unit_id" uuid NULL,
  "section_id" uuid NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "users_units_unit" FOREIGN KEY ("unit_id") REFERENCES "units" ("id") ON DELETE SET NULL,
  CONSTRAINT "users_sections_section" FOREIGN KEY ("section_id") REFERENCES "sections" ("id") ON DELETE SET NULL
);
-- create index "users_login_key" to table: "users"
CREATE UNIQUE INDEX "users_login_key" ON "users" ("login");
-- create index "user_division" to table: "users"
CREATE INDEX "user_division" ON "users" ("division");
-- create "role_grants" table
CREATE TABLE "role_grants" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "role" character varying NOT NULL,
  "batch_id" uuid NULL,
  "portfolio" jsonb NULL,
  "valid_from" character varying NULL,
  "valid_to" character varying NULL,
  "granted_by" character varying NOT NULL,
  "revoked_at" timestamptz NULL,
  "unit_id" uuid NULL,
  "section_id" uuid NULL,
  "user_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "role_grants_units_unit" FOREIGN KEY ("unit_id") REFERENCES "units" ("id") ON DELETE SET NULL,
  CONSTRAINT "role_grants_sections_section" FOREIGN KEY ("section_id") REFERENCES "sections" ("id") ON DELETE SET NULL,
  CONSTRAINT "role_grants_users_grants" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION
);
-- create index "rolegrant_division" to table: "role_grants"
CREATE INDEX "rolegrant_division" ON "role_grants" ("division");
-- create index "rolegrant_user_id_role" to table: "role_grants"
CREATE INDEX "rolegrant_user_id_role" ON "role_grants" ("user_id", "role");
-- create index "rolegrant_division_role_unit_id" to table: "role_grants"
CREATE INDEX "rolegrant_division_role_unit_id" ON "role_grants" ("division", "role", "unit_id");
-- create index "rolegrant_division_role_section_id" to table: "role_grants"
CREATE INDEX "rolegrant_division_role_section_id" ON "role_grants" ("division", "role", "section_id");
-- create "score_lines" table
CREATE TABLE "score_lines" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "item" character varying NOT NULL,
  "points" bigint NULL,
  "comment" text NOT NULL DEFAULT '',
  "sheet_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "score_lines_expert_sheets_lines" FOREIGN KEY ("sheet_id") REFERENCES "expert_sheets" ("id") ON DELETE NO ACTION
);
-- create index "scoreline_division" to table: "score_lines"
CREATE INDEX "scoreline_division" ON "score_lines" ("division");
-- create index "scoreline_sheet_id_item" to table: "score_lines"
CREATE UNIQUE INDEX "scoreline_sheet_id_item" ON "score_lines" ("sheet_id", "item");
-- create "self_evaluations" table
CREATE TABLE "self_evaluations" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "year" bigint NOT NULL,
  "stage" character varying NOT NULL DEFAULT 'PENDING',
  "stage_since" timestamptz NOT NULL,
  "due_at" timestamptz NULL,
  "form" jsonb NOT NULL,
  "revision" bigint NOT NULL DEFAULT 0,
  "hash" character varying NOT NULL DEFAULT '',
  "adjusted_budget" bigint NULL,
  "executed" bigint NULL,
  "execution_rate" character varying NULL,
  "total" bigint NULL,
  "grade" character varying NULL,
  "department_check" jsonb NULL,
  "finance_check" jsonb NULL,
  "final_total" bigint NULL,
  "final_grade" character varying NULL,
  "inflated" bigint NULL,
  "confirmed_at" timestamptz NULL,
  "published_at" timestamptz NULL,
  "declaration_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "self_evaluations_declarations_self_evaluation" FOREIGN KEY ("declaration_id") REFERENCES "declarations" ("id") ON DELETE NO ACTION
);
-- create index "self_evaluations_declaration_id_key" to table: "self_evaluations"
CREATE UNIQUE INDEX "self_evaluations_declaration_id_key" ON "self_evaluations" ("declaration_id");
-- create index "selfevaluation_division" to table: "self_evaluations"
CREATE INDEX "selfevaluation_division" ON "self_evaluations" ("division");
-- create index "selfevaluation_declaration_id" to table: "self_evaluations"
CREATE UNIQUE INDEX "selfevaluation_declaration_id" ON "self_evaluations" ("declaration_id");
-- create index "selfevaluation_division_year_stage_id" to table: "self_evaluations"
CREATE INDEX "selfevaluation_division_year_stage_id" ON "self_evaluations" ("division", "year", "stage", "id");
-- create "sessions" table
CREATE TABLE "sessions" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "refresh_hash" character varying NOT NULL,
  "previous_hash" character varying NOT NULL DEFAULT '',
  "successor" character varying NOT NULL DEFAULT '',
  "rotated_at" timestamptz NOT NULL,
  "user_agent" character varying NOT NULL DEFAULT '',
  "address" character varying NOT NULL DEFAULT '',
  "last_used_at" timestamptz NOT NULL,
  "expires_at" timestamptz NOT NULL,
  "revoked_at" timestamptz NULL,
  "user_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "sessions_users_sessions" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION
);
-- create index "session_division" to table: "sessions"
CREATE INDEX "session_division" ON "sessions" ("division");
-- create index "session_refresh_hash" to table: "sessions"
CREATE INDEX "session_refresh_hash" ON "sessions" ("refresh_hash");
-- create index "session_previous_hash" to table: "sessions"
CREATE INDEX "session_previous_hash" ON "sessions" ("previous_hash");
-- create index "session_user_id" to table: "sessions"
CREATE INDEX "session_user_id" ON "sessions" ("user_id");
-- create "stage_changes" table
CREATE TABLE "stage_changes" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "sheet_id" uuid NULL,
  "subject" character varying NOT NULL DEFAULT '',
  "subject_id" uuid NULL,
  "action" character varying NOT NULL,
  "from_stage" character varying NOT NULL,
  "to_stage" character varying NOT NULL,
  "actor_name" character varying NOT NULL,
  "actor_role" character varying NOT NULL,
  "actor_id" uuid NULL,
  "reason_code" character varying NOT NULL DEFAULT '',
  "reason" text NOT NULL DEFAULT '',
  "remarks" jsonb NULL,
  "revision" bigint NOT NULL DEFAULT 0,
  "snapshot_hash" character varying NOT NULL DEFAULT '',
  "declaration_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "stage_changes_declarations_history" FOREIGN KEY ("declaration_id") REFERENCES "declarations" ("id") ON DELETE NO ACTION
);
-- create index "stagechange_division" to table: "stage_changes"
CREATE INDEX "stagechange_division" ON "stage_changes" ("division");
-- create index "stagechange_declaration_id_id" to table: "stage_changes"
CREATE INDEX "stagechange_declaration_id_id" ON "stage_changes" ("declaration_id", "id");
-- create index "stagechange_sheet_id" to table: "stage_changes"
CREATE INDEX "stagechange_sheet_id" ON "stage_changes" ("sheet_id");
-- create index "stagechange_subject_id" to table: "stage_changes"
CREATE INDEX "stagechange_subject_id" ON "stage_changes" ("subject_id");
-- create "target_reviews" table
CREATE TABLE "target_reviews" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "version" bigint NOT NULL DEFAULT 1,
  "revision" bigint NOT NULL,
  "reviewer_name" character varying NOT NULL,
  "items" jsonb NOT NULL,
  "total" bigint NULL,
  "grade" character varying NULL,
  "opinion" text NOT NULL DEFAULT '',
  "suggested_amount" bigint NULL,
  "cut_reason" character varying NOT NULL DEFAULT '',
  "decision" character varying NOT NULL DEFAULT 'OPEN',
  "declaration_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "target_reviews_declarations_target_reviews" FOREIGN KEY ("declaration_id") REFERENCES "declarations" ("id") ON DELETE NO ACTION
);
-- create index "targetreview_division" to table: "target_reviews"
CREATE INDEX "targetreview_division" ON "target_reviews" ("division");
-- create index "targetreview_declaration_id_revision" to table: "target_reviews"
CREATE INDEX "targetreview_declaration_id_revision" ON "target_reviews" ("declaration_id", "revision");
-- create "verdicts" table
CREATE TABLE "verdicts" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "revision" bigint NOT NULL,
  "outcome" character varying NULL,
  "hits" jsonb NOT NULL,
  "growth_rate" character varying NULL,
  "rule_set" character varying NOT NULL,
  "override" character varying NULL,
  "override_reason" text NOT NULL DEFAULT '',
  "override_by" character varying NOT NULL DEFAULT '',
  "declaration_id" uuid NOT NULL,
  PRIMARY KEY ("id"),
  CONSTRAINT "verdicts_declarations_verdicts" FOREIGN KEY ("declaration_id") REFERENCES "declarations" ("id") ON DELETE NO ACTION
);
-- create index "verdict_division" to table: "verdicts"
CREATE INDEX "verdict_division" ON "verdicts" ("division");
-- create index "verdict_declaration_id_revision" to table: "verdicts"
CREATE INDEX "verdict_declaration_id_revision" ON "verdicts" ("declaration_id", "revision");
