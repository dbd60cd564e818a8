-- +goose Up

-- drop index "appeal_division" from table: "appeals"
DROP INDEX "appeal_division";
-- drop index "attachment_division" from table: "attachments"
DROP INDEX "attachment_division";
-- drop index "auditevent_actor_id" from table: "audit_events"
DROP INDEX "auditevent_actor_id";
-- drop index "auditevent_division_id" from table: "audit_events"
DROP INDEX "auditevent_division_id";
-- drop index "auditevent_object_type_object_id" from table: "audit_events"
DROP INDEX "auditevent_object_type_object_id";
-- create index "auditevent_division_id_action" to table: "audit_events"
CREATE INDEX "auditevent_division_id_action" ON "audit_events" ("division", "id", "action");
-- create index "auditevent_division_object_type_object_id_id" to table: "audit_events"
CREATE INDEX "auditevent_division_object_type_object_id_id" ON "audit_events" ("division", "object_type", "object_id", "id");
-- create index "auditevent_division_actor_login_id" to table: "audit_events"
CREATE INDEX "auditevent_division_actor_login_id" ON "audit_events" ("division", "actor_login", "id");
-- create index "auditevent_division_actor_id_id" to table: "audit_events"
CREATE INDEX "auditevent_division_actor_id_id" ON "audit_events" ("division", "actor_id", "id");
-- drop index "batch_division" from table: "batches"
DROP INDEX "batch_division";
-- drop index "consent_division" from table: "consents"
DROP INDEX "consent_division";
-- drop index "declarationversion_division" from table: "declaration_versions"
DROP INDEX "declarationversion_division";
-- drop index "declaration_division" from table: "declarations"
DROP INDEX "declaration_division";
-- drop index "declaration_division_budget_year_stage_id" from table: "declarations"
DROP INDEX "declaration_division_budget_year_stage_id";
-- drop index "declaration_division_stage_id" from table: "declarations"
DROP INDEX "declaration_division_stage_id";
-- drop index "declaration_unit_id_stage_id" from table: "declarations"
DROP INDEX "declaration_unit_id_stage_id";
-- create index "declaration_division_id" to table: "declarations"
CREATE INDEX "declaration_division_id" ON "declarations" ("division", "id");
-- create index "declaration_division_name_zh_id" to table: "declarations"
CREATE INDEX "declaration_division_name_zh_id" ON "declarations" ("division", "name_zh", "id");
-- create index "declaration_division_amount_id" to table: "declarations"
CREATE INDEX "declaration_division_amount_id" ON "declarations" ("division", "amount", "id");
-- create index "declaration_division_stage_code" to table: "declarations"
CREATE INDEX "declaration_division_stage_code" ON "declarations" ("division", "stage", "code");
-- create index "declaration_division_due_at_stage" to table: "declarations"
CREATE INDEX "declaration_division_due_at_stage" ON "declarations" ("division", "due_at", "stage");
-- create index "declaration_division_budget_year_code_stage_outcome" to table: "declarations"
CREATE INDEX "declaration_division_budget_year_code_stage_outcome" ON "declarations" ("division", "budget_year", "code", "stage", "outcome");
-- create index "declaration_division_unit_id_code_stage" to table: "declarations"
CREATE INDEX "declaration_division_unit_id_code_stage" ON "declarations" ("division", "unit_id", "code", "stage");
-- create index "declaration_division_section_id_code_stage" to table: "declarations"
CREATE INDEX "declaration_division_section_id_code_stage" ON "declarations" ("division", "section_id", "code", "stage");
-- create index "declaration_batch_id_code" to table: "declarations"
CREATE INDEX "declaration_batch_id_code" ON "declarations" ("batch_id", "code");
-- create index "declaration_list" to table: "declarations"
CREATE INDEX "declaration_list" ON "declarations" ("division", "code", "id", "stage", "outcome", "due_at", "amount", "nature", "name_zh");
-- create index "declaration_board" to table: "declarations"
CREATE INDEX "declaration_board" ON "declarations" ("batch_id", "stage", "outcome", "section_id", "due_at", "amount", "reviewed_amount", "approved_amount", "division");
-- drop index "expertsheet_declaration_id_expert_id" from table: "expert_sheets"
DROP INDEX "expertsheet_declaration_id_expert_id";
-- drop index "expertsheet_division" from table: "expert_sheets"
DROP INDEX "expertsheet_division";
-- drop index "expertsheet_expert_id_status" from table: "expert_sheets"
DROP INDEX "expertsheet_expert_id_status";
-- create index "expertsheet_declaration_id_expert_id_status_due_at_division" to table: "expert_sheets"
CREATE INDEX "expertsheet_declaration_id_expert_id_status_due_at_division" ON "expert_sheets" ("declaration_id", "expert_id", "status", "due_at", "division");
-- create index "expertsheet_expert_id_id_status" to table: "expert_sheets"
CREATE INDEX "expertsheet_expert_id_id_status" ON "expert_sheets" ("expert_id", "id", "status");
-- drop index "expert_division" from table: "experts"
DROP INDEX "expert_division";
-- drop index "extension_division" from table: "extensions"
DROP INDEX "extension_division";
-- drop index "indicator_division" from table: "indicators"
DROP INDEX "indicator_division";
-- drop index "notice_division" from table: "notices"
DROP INDEX "notice_division";
-- drop index "notice_user_id_read_at_id" from table: "notices"
DROP INDEX "notice_user_id_read_at_id";
-- create index "notice_division_user_id_id" to table: "notices"
CREATE INDEX "notice_division_user_id_id" ON "notices" ("division", "user_id", "id");
-- create index "notice_division_user_id_read_at_id" to table: "notices"
CREATE INDEX "notice_division_user_id_read_at_id" ON "notices" ("division", "user_id", "read_at", "id");
-- drop index "outboxmessage_division" from table: "outbox_messages"
DROP INDEX "outboxmessage_division";
-- create index "outboxmessage_declaration_id" to table: "outbox_messages"
CREATE INDEX "outboxmessage_declaration_id" ON "outbox_messages" ("declaration_id");
-- drop index "project_division" from table: "projects"
DROP INDEX "project_division";
-- drop index "project_division_status_id" from table: "projects"
DROP INDEX "project_division_status_id";
-- drop index "project_section_id_status_id" from table: "projects"
DROP INDEX "project_section_id_status_id";
-- drop index "project_unit_id_status_id" from table: "projects"
DROP INDEX "project_unit_id_status_id";
-- create index "project_division_id" to table: "projects"
CREATE INDEX "project_division_id" ON "projects" ("division", "id");
-- create index "project_division_status" to table: "projects"
CREATE INDEX "project_division_status" ON "projects" ("division", "status");
-- create index "project_division_name_zh_id_code" to table: "projects"
CREATE INDEX "project_division_name_zh_id_code" ON "projects" ("division", "name_zh", "id", "code");
-- create index "project_division_unit_id_code_status" to table: "projects"
CREATE INDEX "project_division_unit_id_code_status" ON "projects" ("division", "unit_id", "code", "status");
-- create index "project_division_section_id_code_status" to table: "projects"
CREATE INDEX "project_division_section_id_code_status" ON "projects" ("division", "section_id", "code", "status");
-- drop index "question_division" from table: "questions"
DROP INDEX "question_division";
-- drop index "report_division" from table: "reports"
DROP INDEX "report_division";
-- drop index "reviewround_division" from table: "review_rounds"
DROP INDEX "reviewround_division";
-- drop index "rolegrant_division" from table: "role_grants"
DROP INDEX "rolegrant_division";
-- drop index "scoreline_division" from table: "score_lines"
DROP INDEX "scoreline_division";
-- drop index "section_division" from table: "sections"
DROP INDEX "section_division";
-- drop index "session_division" from table: "sessions"
DROP INDEX "session_division";
-- drop index "stagechange_division" from table: "stage_changes"
DROP INDEX "stagechange_division";
-- drop index "standard_division" from table: "standards"
DROP INDEX "standard_division";
-- drop index "targetreview_division" from table: "target_reviews"
DROP INDEX "targetreview_division";
-- drop index "unit_division" from table: "units"
DROP INDEX "unit_division";
-- drop index "user_division" from table: "users"
DROP INDEX "user_division";
-- drop index "verdict_division" from table: "verdicts"
DROP INDEX "verdict_division";
