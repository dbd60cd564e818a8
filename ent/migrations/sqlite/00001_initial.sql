-- +goose Up

-- create "adjustments" table
CREATE TABLE `adjustments` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `year` integer NOT NULL,
  `no` integer NOT NULL,
  `stage` text NOT NULL DEFAULT ('DRAFT'),
  `under_way` bool NOT NULL DEFAULT (true),
  `stage_since` datetime NOT NULL,
  `due_at` datetime NULL,
  `before` json NOT NULL,
  `form` json NOT NULL,
  `revision` integer NOT NULL DEFAULT (0),
  `hash` text NOT NULL DEFAULT (''),
  `kind` text NULL,
  `amount_before` integer NULL,
  `amount_after` integer NULL,
  `lines` bool NOT NULL DEFAULT (false),
  `money` bool NOT NULL DEFAULT (false),
  `passed_by` uuid NULL,
  `edition` integer NULL,
  `approved_at` datetime NULL,
  `declaration_id` uuid NOT NULL,
  `monitoring_id` uuid NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `adjustments_declarations_adjustments` FOREIGN KEY (`declaration_id`) REFERENCES `declarations` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `adjustments_monitorings_adjustments` FOREIGN KEY (`monitoring_id`) REFERENCES `monitorings` (`id`) ON DELETE SET NULL
);
-- create index "adjustment_declaration_id_no" to table: "adjustments"
CREATE UNIQUE INDEX `adjustment_declaration_id_no` ON `adjustments` (`declaration_id`, `no`);
-- create index "adjustment_under_way" to table: "adjustments"
CREATE UNIQUE INDEX `adjustment_under_way` ON `adjustments` (`declaration_id`) WHERE under_way;
-- create index "adjustment_monitoring_id" to table: "adjustments"
CREATE INDEX `adjustment_monitoring_id` ON `adjustments` (`monitoring_id`);
-- create index "adjustment_division_year_stage_id" to table: "adjustments"
CREATE INDEX `adjustment_division_year_stage_id` ON `adjustments` (`division`, `year`, `stage`, `id`);
-- create "agencies" table
CREATE TABLE `agencies` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `code` text NOT NULL,
  `name_zh` text NOT NULL,
  `credit_code` text NOT NULL,
  `kind` text NOT NULL,
  `on_platform` bool NOT NULL DEFAULT (false),
  `fields` json NULL,
  `past_work` text NOT NULL DEFAULT (''),
  `status` text NOT NULL DEFAULT ('ACTIVE'),
  PRIMARY KEY (`id`)
);
-- create index "agency_division_code" to table: "agencies"
CREATE UNIQUE INDEX `agency_division_code` ON `agencies` (`division`, `code`);
-- create index "agency_division_credit_code" to table: "agencies"
CREATE UNIQUE INDEX `agency_division_credit_code` ON `agencies` (`division`, `credit_code`);
-- create "agency_assignments" table
CREATE TABLE `agency_assignments` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `agency_id` uuid NOT NULL,
  `declaration_id` uuid NOT NULL,
  `project_name` text NOT NULL,
  `unit_name` text NOT NULL,
  `task_zh` text NOT NULL,
  `team` json NOT NULL,
  `independence` text NOT NULL DEFAULT (''),
  `signed_by` text NOT NULL DEFAULT (''),
  `signed_at` datetime NULL,
  `withdrawn_at` datetime NULL,
  `contract_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `agency_assignments_agency_contracts_assignments` FOREIGN KEY (`contract_id`) REFERENCES `agency_contracts` (`id`) ON DELETE NO ACTION
);
-- create index "agencyassignment_contract_id_declaration_id" to table: "agency_assignments"
CREATE UNIQUE INDEX `agencyassignment_contract_id_declaration_id` ON `agency_assignments` (`contract_id`, `declaration_id`);
-- create index "agencyassignment_agency_id" to table: "agency_assignments"
CREATE INDEX `agencyassignment_agency_id` ON `agency_assignments` (`agency_id`);
-- create index "agencyassignment_declaration_id" to table: "agency_assignments"
CREATE INDEX `agencyassignment_declaration_id` ON `agency_assignments` (`declaration_id`);
-- create "agency_contracts" table
CREATE TABLE `agency_contracts` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `no` text NOT NULL,
  `name_zh` text NOT NULL,
  `amount` integer NULL,
  `signed_on` text NULL,
  `starts_on` text NULL,
  `ends_on` text NULL,
  `deliverables` text NOT NULL DEFAULT (''),
  `agency_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `agency_contracts_agencies_contracts` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION
);
-- create index "agencycontract_agency_id" to table: "agency_contracts"
CREATE INDEX `agencycontract_agency_id` ON `agency_contracts` (`agency_id`);
-- create index "agencycontract_division_no" to table: "agency_contracts"
CREATE UNIQUE INDEX `agencycontract_division_no` ON `agency_contracts` (`division`, `no`);
-- create "agency_persons" table
CREATE TABLE `agency_persons` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `name_zh` text NOT NULL,
  `title_zh` text NOT NULL DEFAULT (''),
  `years` integer NOT NULL DEFAULT (0),
  `certificates` text NOT NULL DEFAULT (''),
  `leads` bool NOT NULL DEFAULT (false),
  `user_id` uuid NULL,
  `left_at` datetime NULL,
  `agency_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `agency_persons_agencies_people` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION
);
-- create index "agencyperson_agency_id" to table: "agency_persons"
CREATE INDEX `agencyperson_agency_id` ON `agency_persons` (`agency_id`);
-- create index "agencyperson_user_id" to table: "agency_persons"
CREATE INDEX `agencyperson_user_id` ON `agency_persons` (`user_id`);
-- create "agendas" table
CREATE TABLE `agendas` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `no` integer NOT NULL,
  `meets_at` datetime NOT NULL,
  `place` text NOT NULL,
  `item` integer NOT NULL DEFAULT (0),
  `batch_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `agendas_batches_batch` FOREIGN KEY (`batch_id`) REFERENCES `batches` (`id`) ON DELETE NO ACTION
);
-- create index "agenda_batch_id_no" to table: "agendas"
CREATE UNIQUE INDEX `agenda_batch_id_no` ON `agendas` (`batch_id`, `no`);
-- create "appeals" table
CREATE TABLE `appeals` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `text` text NOT NULL,
  `asked_by_name` text NOT NULL,
  `decision` text NOT NULL DEFAULT ('WAITING'),
  `answer` text NOT NULL DEFAULT (''),
  `decided_at` datetime NULL,
  `declaration_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `appeals_declarations_appeals` FOREIGN KEY (`declaration_id`) REFERENCES `declarations` (`id`) ON DELETE NO ACTION
);
-- create index "appeal_declaration_id" to table: "appeals"
CREATE INDEX `appeal_declaration_id` ON `appeals` (`declaration_id`);
-- create "attachments" table
CREATE TABLE `attachments` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `kind` text NOT NULL,
  `name` text NOT NULL,
  `mime` text NOT NULL,
  `size` integer NOT NULL,
  `sha256` text NOT NULL,
  `removed` bool NOT NULL DEFAULT (false),
  `declaration_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `attachments_declarations_attachments` FOREIGN KEY (`declaration_id`) REFERENCES `declarations` (`id`) ON DELETE NO ACTION
);
-- create index "attachment_declaration_id" to table: "attachments"
CREATE INDEX `attachment_declaration_id` ON `attachments` (`declaration_id`);
-- create index "attachment_division_removed_name_declaration_id" to table: "attachments"
CREATE INDEX `attachment_division_removed_name_declaration_id` ON `attachments` (`division`, `removed`, `name`, `declaration_id`);
-- create "audit_events" table
CREATE TABLE `audit_events` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `occurred_at` datetime NOT NULL,
  `action` text NOT NULL,
  `object_type` text NOT NULL,
  `object_id` text NOT NULL,
  `actor_id` uuid NULL,
  `actor_login` text NOT NULL DEFAULT (''),
  `session_id` uuid NULL,
  `request_id` text NOT NULL DEFAULT (''),
  `reason` text NOT NULL DEFAULT (''),
  `changed` text NOT NULL,
  `result` text NOT NULL DEFAULT ('OK'),
  `seq` integer NULL,
  `prev_hash` text NOT NULL DEFAULT (''),
  `hash` text NOT NULL DEFAULT (''),
  PRIMARY KEY (`id`)
);
-- create index "audit_events_seq_key" to table: "audit_events"
CREATE UNIQUE INDEX `audit_events_seq_key` ON `audit_events` (`seq`);
-- create index "auditevent_division_id_action" to table: "audit_events"
CREATE INDEX `auditevent_division_id_action` ON `audit_events` (`division`, `id`, `action`);
-- create index "auditevent_division_occurred_at_id" to table: "audit_events"
CREATE INDEX `auditevent_division_occurred_at_id` ON `audit_events` (`division`, `occurred_at`, `id`);
-- create index "auditevent_division_result_occurred_at_id" to table: "audit_events"
CREATE INDEX `auditevent_division_result_occurred_at_id` ON `audit_events` (`division`, `result`, `occurred_at`, `id`);
-- create index "auditevent_division_object_type_object_id_id" to table: "audit_events"
CREATE INDEX `auditevent_division_object_type_object_id_id` ON `audit_events` (`division`, `object_type`, `object_id`, `id`);
-- create index "auditevent_division_actor_login_id" to table: "audit_events"
CREATE INDEX `auditevent_division_actor_login_id` ON `audit_events` (`division`, `actor_login`, `id`);
-- create index "auditevent_division_actor_id_id" to table: "audit_events"
CREATE INDEX `auditevent_division_actor_id_id` ON `audit_events` (`division`, `actor_id`, `id`);
-- create "batches" table
CREATE TABLE `batches` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `code` text NOT NULL,
  `name_zh` text NOT NULL,
  `budget_year` integer NOT NULL,
  `status` text NOT NULL DEFAULT ('DRAFT'),
  `declare_start` text NULL,
  `declare_deadline` text NULL,
  `section_deadline` text NULL,
  `review_deadline` text NULL,
  `max_return_rounds` integer NOT NULL DEFAULT (3),
  `min_experts` integer NOT NULL DEFAULT (3),
  `block_open_rectification` bool NOT NULL DEFAULT (false),
  `ceiling` integer NULL,
  `strict_ceiling` bool NOT NULL DEFAULT (false),
  `congress_passed_on` text NULL,
  `approval_received_on` text NULL,
  `approval_doc_no` text NULL,
  `approval_date` text NULL,
  `standards` json NOT NULL,
  PRIMARY KEY (`id`)
);
-- create index "batch_division_code" to table: "batches"
CREATE UNIQUE INDEX `batch_division_code` ON `batches` (`division`, `code`);
-- create index "batch_division_budget_year_status" to table: "batches"
CREATE INDEX `batch_division_budget_year_status` ON `batches` (`division`, `budget_year`, `status`);
-- create "consents" table
CREATE TABLE `consents` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `sheet_id` uuid NULL,
  `act` text NOT NULL,
  `role` text NOT NULL,
  `reason` text NOT NULL,
  `outcome` text NULL,
  `expert_id` uuid NULL,
  `stands_for` text NOT NULL DEFAULT (''),
  `because` text NOT NULL DEFAULT (''),
  `asked_by` uuid NOT NULL,
  `asked_by_name` text NOT NULL,
  `decision` text NOT NULL DEFAULT ('WAITING'),
  `decided_by_name` text NOT NULL DEFAULT (''),
  `answer` text NOT NULL DEFAULT (''),
  `decided_at` datetime NULL,
  `declaration_id` uuid NULL,
  `pay_list_id` uuid NULL,
  `standard_id` uuid NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `consents_declarations_consents` FOREIGN KEY (`declaration_id`) REFERENCES `declarations` (`id`) ON DELETE SET NULL,
  CONSTRAINT `consents_pay_lists_consents` FOREIGN KEY (`pay_list_id`) REFERENCES `pay_lists` (`id`) ON DELETE SET NULL,
  CONSTRAINT `consents_standards_consents` FOREIGN KEY (`standard_id`) REFERENCES `standards` (`id`) ON DELETE SET NULL
);
-- create index "consent_declaration_id_decision" to table: "consents"
CREATE INDEX `consent_declaration_id_decision` ON `consents` (`declaration_id`, `decision`);
-- create index "consent_pay_list_id_decision" to table: "consents"
CREATE INDEX `consent_pay_list_id_decision` ON `consents` (`pay_list_id`, `decision`);
-- create index "consent_standard_id_decision" to table: "consents"
CREATE INDEX `consent_standard_id_decision` ON `consents` (`standard_id`, `decision`);
-- create index "consent_division_decision_role" to table: "consents"
CREATE INDEX `consent_division_decision_role` ON `consents` (`division`, `decision`, `role`);
-- create "declarations" table
CREATE TABLE `declarations` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `budget_year` integer NOT NULL,
  `code` text NOT NULL,
  `stage` text NOT NULL DEFAULT ('DRAFT'),
  `stage_since` datetime NOT NULL,
  `form` json NOT NULL,
  `name_zh` text NOT NULL DEFAULT (''),
  `normal_name` text NOT NULL DEFAULT (''),
  `project_kind` text NOT NULL DEFAULT (''),
  `nature` text NOT NULL DEFAULT (''),
  `exp_func_code` text NOT NULL DEFAULT (''),
  `amount` integer NULL,
  `indicator_count` integer NOT NULL DEFAULT (0),
  `revision` integer NOT NULL DEFAULT (0),
  `return_rounds` integer NOT NULL DEFAULT (0),
  `due_at` datetime NULL,
  `returned_until` datetime NULL,
  `submitted_on` text NULL,
  `outcome` text NULL,
  `review_round` integer NOT NULL DEFAULT (0),
  `opinion` text NULL,
  `score` integer NULL,
  `grade` text NULL,
  `priority` integer NULL,
  `reviewed_amount` integer NULL,
  `conclusion_note` text NOT NULL DEFAULT (''),
  `line_cuts` json NULL,
  `concluded_at` datetime NULL,
  `approved_amount` integer NULL,
  `approval_note` text NOT NULL DEFAULT (''),
  `adjusted_amount` integer NULL,
  `pending_report_id` uuid NULL,
  `batch_id` uuid NOT NULL,
  `project_id` uuid NOT NULL,
  `section_id` uuid NOT NULL,
  `unit_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `declarations_batches_declarations` FOREIGN KEY (`batch_id`) REFERENCES `batches` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `declarations_projects_declarations` FOREIGN KEY (`project_id`) REFERENCES `projects` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `declarations_sections_declarations` FOREIGN KEY (`section_id`) REFERENCES `sections` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `declarations_units_declarations` FOREIGN KEY (`unit_id`) REFERENCES `units` (`id`) ON DELETE NO ACTION
);
-- create index "declaration_division_id" to table: "declarations"
CREATE INDEX `declaration_division_id` ON `declarations` (`division`, `id`);
-- create index "declaration_division_name_zh_id" to table: "declarations"
CREATE INDEX `declaration_division_name_zh_id` ON `declarations` (`division`, `name_zh`, `id`);
-- create index "declaration_division_amount_id" to table: "declarations"
CREATE INDEX `declaration_division_amount_id` ON `declarations` (`division`, `amount`, `id`);
-- create index "declaration_division_stage_code" to table: "declarations"
CREATE INDEX `declaration_division_stage_code` ON `declarations` (`division`, `stage`, `code`);
-- create index "declaration_division_due_at_stage" to table: "declarations"
CREATE INDEX `declaration_division_due_at_stage` ON `declarations` (`division`, `due_at`, `stage`);
-- create index "declaration_division_budget_year_code_stage_outcome" to table: "declarations"
CREATE INDEX `declaration_division_budget_year_code_stage_outcome` ON `declarations` (`division`, `budget_year`, `code`, `stage`, `outcome`);
-- create index "declaration_division_unit_id_code_stage" to table: "declarations"
CREATE INDEX `declaration_division_unit_id_code_stage` ON `declarations` (`division`, `unit_id`, `code`, `stage`);
-- create index "declaration_division_section_id_code_stage" to table: "declarations"
CREATE INDEX `declaration_division_section_id_code_stage` ON `declarations` (`division`, `section_id`, `code`, `stage`);
-- create index "declaration_project_id_budget_year" to table: "declarations"
CREATE INDEX `declaration_project_id_budget_year` ON `declarations` (`project_id`, `budget_year`);
-- create index "declaration_unit_id_budget_year_normal_name" to table: "declarations"
CREATE INDEX `declaration_unit_id_budget_year_normal_name` ON `declarations` (`unit_id`, `budget_year`, `normal_name`);
-- create index "declaration_section_id_stage_id" to table: "declarations"
CREATE INDEX `declaration_section_id_stage_id` ON `declarations` (`section_id`, `stage`, `id`);
-- create index "declaration_batch_id_stage_id" to table: "declarations"
CREATE INDEX `declaration_batch_id_stage_id` ON `declarations` (`batch_id`, `stage`, `id`);
-- create index "declaration_division_exp_func_code_stage_budget_year" to table: "declarations"
CREATE INDEX `declaration_division_exp_func_code_stage_budget_year` ON `declarations` (`division`, `exp_func_code`, `stage`, `budget_year`);
-- create index "declaration_batch_id_code" to table: "declarations"
CREATE INDEX `declaration_batch_id_code` ON `declarations` (`batch_id`, `code`);
-- create index "declaration_list" to table: "declarations"
CREATE INDEX `declaration_list` ON `declarations` (`division`, `code`, `id`, `stage`, `outcome`, `due_at`, `amount`, `nature`, `name_zh`);
-- create index "declaration_board" to table: "declarations"
CREATE INDEX `declaration_board` ON `declarations` (`batch_id`, `stage`, `outcome`, `section_id`, `due_at`, `amount`, `reviewed_amount`, `approved_amount`, `division`);
-- create index "declaration_waits" to table: "declarations"
CREATE INDEX `declaration_waits` ON `declarations` (`division`, `budget_year`, `stage`, `section_id`, `unit_id`, `batch_id`, `due_at`, `stage_since`, `submitted_on`, `review_round`, `id`);
-- create "declaration_tallies" table
CREATE TABLE `declaration_tallies` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `budget_year` integer NOT NULL,
  `batch_id` uuid NOT NULL,
  `section_id` uuid NOT NULL,
  `unit_id` uuid NOT NULL,
  `stage` text NOT NULL,
  `grade` text NOT NULL,
  `count` integer NOT NULL,
  `declared` integer NOT NULL,
  `decided` integer NOT NULL,
  `decided_declared` integer NOT NULL,
  `granted` integer NOT NULL,
  `cut_count` integer NOT NULL,
  `zero_count` integer NOT NULL,
  `approved` integer NOT NULL,
  PRIMARY KEY (`id`)
);
-- create index "declarationtally_division_budget_year" to table: "declaration_tallies"
CREATE INDEX `declarationtally_division_budget_year` ON `declaration_tallies` (`division`, `budget_year`);
-- create "declaration_versions" table
CREATE TABLE `declaration_versions` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `no` integer NOT NULL,
  `form` json NOT NULL,
  `files` json NULL,
  `hash` text NOT NULL,
  `submitted_by` text NOT NULL,
  `declaration_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `declaration_versions_declarations_versions` FOREIGN KEY (`declaration_id`) REFERENCES `declarations` (`id`) ON DELETE NO ACTION
);
-- create index "declarationversion_declaration_id_no" to table: "declaration_versions"
CREATE UNIQUE INDEX `declarationversion_declaration_id_no` ON `declaration_versions` (`declaration_id`, `no`);
-- create "disclosures" table
CREATE TABLE `disclosures` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `kind` text NOT NULL,
  `year` integer NOT NULL,
  `project_name` text NOT NULL,
  `unit_name` text NOT NULL,
  `status` text NOT NULL,
  `body` json NOT NULL,
  `hash` text NOT NULL,
  `reason` text NOT NULL DEFAULT (''),
  `published_by` text NOT NULL DEFAULT (''),
  `published_at` datetime NULL,
  `declaration_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `disclosures_declarations_disclosures` FOREIGN KEY (`declaration_id`) REFERENCES `declarations` (`id`) ON DELETE NO ACTION
);
-- create index "disclosure_declaration_id_kind" to table: "disclosures"
CREATE UNIQUE INDEX `disclosure_declaration_id_kind` ON `disclosures` (`declaration_id`, `kind`);
-- create index "disclosure_status_division_year_kind_id" to table: "disclosures"
CREATE INDEX `disclosure_status_division_year_kind_id` ON `disclosures` (`status`, `division`, `year`, `kind`, `id`);
-- create index "disclosure_status_published_at_id" to table: "disclosures"
CREATE INDEX `disclosure_status_published_at_id` ON `disclosures` (`status`, `published_at`, `id`);
-- create "evaluations" table
CREATE TABLE `evaluations` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `kind` text NOT NULL,
  `year` integer NOT NULL,
  `stage` text NOT NULL DEFAULT ('SELECTED'),
  `stage_since` datetime NOT NULL,
  `due_at` datetime NULL,
  `reasons` json NOT NULL,
  `note` text NOT NULL DEFAULT (''),
  `selected_by` text NOT NULL,
  `evaluator` text NULL,
  `evaluator_name` text NOT NULL DEFAULT (''),
  `contract_no` text NOT NULL DEFAULT (''),
  `agency_id` uuid NULL,
  `lead_expert_id` uuid NULL,
  `plan` json NOT NULL,
  `items` json NULL,
  `quality_note` text NOT NULL DEFAULT (''),
  `objections` json NULL,
  `silent` bool NOT NULL DEFAULT (false),
  `checks` json NULL,
  `signed_by` text NOT NULL DEFAULT (''),
  `signed_at` datetime NULL,
  `total` integer NULL,
  `grade` text NULL,
  `finalised_at` datetime NULL,
  `finalised_by` text NOT NULL DEFAULT (''),
  `hash` text NOT NULL DEFAULT (''),
  `receipt` text NOT NULL DEFAULT (''),
  `declaration_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `evaluations_declarations_evaluations` FOREIGN KEY (`declaration_id`) REFERENCES `declarations` (`id`) ON DELETE NO ACTION
);
-- create index "evaluation_declaration_id_kind" to table: "evaluations"
CREATE UNIQUE INDEX `evaluation_declaration_id_kind` ON `evaluations` (`declaration_id`, `kind`);
-- create index "evaluation_division_year_stage_id" to table: "evaluations"
CREATE INDEX `evaluation_division_year_stage_id` ON `evaluations` (`division`, `year`, `stage`, `id`);
-- create index "evaluation_stage_due_at" to table: "evaluations"
CREATE INDEX `evaluation_stage_due_at` ON `evaluations` (`stage`, `due_at`);
-- create "evaluation_reports" table
CREATE TABLE `evaluation_reports` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `declaration_id` uuid NOT NULL,
  `form` json NOT NULL,
  `words` json NULL,
  `body` text NOT NULL DEFAULT (''),
  `total` integer NULL,
  `grade` text NULL,
  `evaluation_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `evaluation_reports_evaluations_report` FOREIGN KEY (`evaluation_id`) REFERENCES `evaluations` (`id`) ON DELETE NO ACTION
);
-- create index "evaluation_reports_evaluation_id_key" to table: "evaluation_reports"
CREATE UNIQUE INDEX `evaluation_reports_evaluation_id_key` ON `evaluation_reports` (`evaluation_id`);
-- create index "evaluationreport_evaluation_id" to table: "evaluation_reports"
CREATE UNIQUE INDEX `evaluationreport_evaluation_id` ON `evaluation_reports` (`evaluation_id`);
-- create index "evaluationreport_declaration_id" to table: "evaluation_reports"
CREATE INDEX `evaluationreport_declaration_id` ON `evaluation_reports` (`declaration_id`);
-- create "evaluation_seats" table
CREATE TABLE `evaluation_seats` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `declaration_id` uuid NOT NULL,
  `expert_id` uuid NOT NULL,
  `label` text NOT NULL,
  `leads` bool NOT NULL DEFAULT (false),
  `evaluation_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `evaluation_seats_evaluations_seats` FOREIGN KEY (`evaluation_id`) REFERENCES `evaluations` (`id`) ON DELETE NO ACTION
);
-- create index "evaluationseat_evaluation_id_expert_id" to table: "evaluation_seats"
CREATE UNIQUE INDEX `evaluationseat_evaluation_id_expert_id` ON `evaluation_seats` (`evaluation_id`, `expert_id`);
-- create index "evaluationseat_expert_id" to table: "evaluation_seats"
CREATE INDEX `evaluationseat_expert_id` ON `evaluation_seats` (`expert_id`);
-- create "execution_figures" table
CREATE TABLE `execution_figures` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `line` integer NOT NULL,
  `as_of` text NOT NULL,
  `adjusted_budget` integer NOT NULL,
  `executed` integer NOT NULL,
  `before_adjusted` integer NULL,
  `before_executed` integer NULL,
  `current` bool NOT NULL DEFAULT (true),
  `declaration_id` uuid NOT NULL,
  `import_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `execution_figures_declarations_figures` FOREIGN KEY (`declaration_id`) REFERENCES `declarations` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `execution_figures_execution_imports_figures` FOREIGN KEY (`import_id`) REFERENCES `execution_imports` (`id`) ON DELETE NO ACTION
);
-- create index "executionfigure_import_id_line" to table: "execution_figures"
CREATE UNIQUE INDEX `executionfigure_import_id_line` ON `execution_figures` (`import_id`, `line`);
-- create index "executionfigure_declaration_id_id" to table: "execution_figures"
CREATE INDEX `executionfigure_declaration_id_id` ON `execution_figures` (`declaration_id`, `id`);
-- create index "execution_figure_current" to table: "execution_figures"
CREATE UNIQUE INDEX `execution_figure_current` ON `execution_figures` (`declaration_id`) WHERE current;
-- create "execution_imports" table
CREATE TABLE `execution_imports` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `year` integer NOT NULL,
  `as_of` text NOT NULL,
  `source` text NOT NULL,
  `name` text NOT NULL,
  `message_id` text NULL,
  `hash` text NOT NULL,
  `rows` integer NOT NULL,
  `changed` integer NOT NULL,
  `adjusted_budget` integer NOT NULL,
  `executed` integer NOT NULL,
  `imported_by` uuid NOT NULL,
  `imported_by_name` text NOT NULL,
  PRIMARY KEY (`id`)
);
-- create index "executionimport_division_message_id" to table: "execution_imports"
CREATE UNIQUE INDEX `executionimport_division_message_id` ON `execution_imports` (`division`, `message_id`);
-- create index "executionimport_division_year_id" to table: "execution_imports"
CREATE INDEX `executionimport_division_year_id` ON `execution_imports` (`division`, `year`, `id`);
-- create "experts" table
CREATE TABLE `experts` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `code` text NOT NULL,
  `name_zh` text NOT NULL,
  `sex` text NULL,
  `birth_year` integer NULL,
  `major_zh` text NOT NULL DEFAULT (''),
  `title_zh` text NOT NULL DEFAULT (''),
  `title_level` text NULL,
  `employer_zh` text NOT NULL,
  `employer_kind` text NOT NULL,
  `post_zh` text NOT NULL DEFAULT (''),
  `education` text NULL,
  `fields` json NULL,
  `side_fields` json NULL,
  `years_of_work` integer NULL,
  `region_zh` text NOT NULL DEFAULT (''),
  `career` text NOT NULL DEFAULT (''),
  `publications` text NOT NULL DEFAULT (''),
  `conflict_units` json NULL,
  `status` text NOT NULL DEFAULT ('ACTIVE'),
  `entry` text NOT NULL DEFAULT ('APPLICATION'),
  `recommended_by` text NOT NULL DEFAULT (''),
  `section_id` uuid NULL,
  `entered_by` uuid NULL,
  `checked_by` uuid NULL,
  `entry_date` text NULL,
  `term_end` text NULL,
  `paused_until` text NULL,
  `renewal_asked_at` datetime NULL,
  `reviews_this_year` integer NOT NULL DEFAULT (0),
  `user_id` uuid NULL,
  `personal` text NOT NULL DEFAULT (''),
  `id_tag` text NULL,
  `consented_at` datetime NULL,
  `erased_at` datetime NULL,
  PRIMARY KEY (`id`)
);
-- create index "expert_division_code" to table: "experts"
CREATE UNIQUE INDEX `expert_division_code` ON `experts` (`division`, `code`);
-- create index "expert_division_status_code" to table: "experts"
CREATE INDEX `expert_division_status_code` ON `experts` (`division`, `status`, `code`);
-- create index "expert_division_id_tag" to table: "experts"
CREATE UNIQUE INDEX `expert_division_id_tag` ON `experts` (`division`, `id_tag`);
-- create index "expert_user_id" to table: "experts"
CREATE INDEX `expert_user_id` ON `experts` (`user_id`);
-- create "expert_changes" table
CREATE TABLE `expert_changes` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `action` text NOT NULL,
  `from_status` text NOT NULL,
  `to_status` text NOT NULL,
  `actor_name` text NOT NULL,
  `actor_role` text NOT NULL,
  `actor_id` uuid NULL,
  `reason` text NOT NULL DEFAULT (''),
  `expert_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `expert_changes_experts_history` FOREIGN KEY (`expert_id`) REFERENCES `experts` (`id`) ON DELETE NO ACTION
);
-- create index "expertchange_expert_id_id" to table: "expert_changes"
CREATE INDEX `expertchange_expert_id_id` ON `expert_changes` (`expert_id`, `id`);
-- create "expert_dismissals" table
CREATE TABLE `expert_dismissals` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `declaration_id` uuid NOT NULL,
  `rule` text NOT NULL,
  `fact` text NOT NULL,
  `reason` text NOT NULL,
  `dismissed_by_name` text NOT NULL,
  `dismissed_by` uuid NOT NULL,
  `expert_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `expert_dismissals_experts_dismissals` FOREIGN KEY (`expert_id`) REFERENCES `experts` (`id`) ON DELETE NO ACTION
);
-- create index "expertdismissal_declaration_id_expert_id_rule_fact" to table: "expert_dismissals"
CREATE UNIQUE INDEX `expertdismissal_declaration_id_expert_id_rule_fact` ON `expert_dismissals` (`declaration_id`, `expert_id`, `rule`, `fact`);
-- create "expert_files" table
CREATE TABLE `expert_files` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `kind` text NOT NULL,
  `name` text NOT NULL,
  `mime` text NOT NULL,
  `size` integer NOT NULL,
  `sha256` text NOT NULL,
  `removed_at` datetime NULL,
  `expert_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `expert_files_experts_certificates` FOREIGN KEY (`expert_id`) REFERENCES `experts` (`id`) ON DELETE NO ACTION
);
-- create index "expertfile_expert_id" to table: "expert_files"
CREATE INDEX `expertfile_expert_id` ON `expert_files` (`expert_id`);
-- create "expert_keys" table
CREATE TABLE `expert_keys` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `expert_id` uuid NOT NULL,
  `wrapped` text NOT NULL,
  PRIMARY KEY (`id`)
);
-- create index "expertkey_expert_id" to table: "expert_keys"
CREATE UNIQUE INDEX `expertkey_expert_id` ON `expert_keys` (`expert_id`);
-- create "expert_measures" table
CREATE TABLE `expert_measures` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `kind` text NOT NULL,
  `rule` text NOT NULL,
  `year` integer NULL,
  `breach` text NOT NULL DEFAULT (''),
  `reason` text NOT NULL,
  `begins` text NULL,
  `ends` text NULL,
  `status` text NOT NULL DEFAULT ('IN_FORCE'),
  `taken_by` uuid NULL,
  `taken_by_name` text NOT NULL,
  `appeal` text NOT NULL DEFAULT ('NONE'),
  `appeal_text` text NOT NULL DEFAULT (''),
  `appealed_at` datetime NULL,
  `answer` text NOT NULL DEFAULT (''),
  `answered_by` text NOT NULL DEFAULT (''),
  `answered_at` datetime NULL,
  `expert_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `expert_measures_experts_expert` FOREIGN KEY (`expert_id`) REFERENCES `experts` (`id`) ON DELETE NO ACTION
);
-- create index "expertmeasure_expert_id_status" to table: "expert_measures"
CREATE INDEX `expertmeasure_expert_id_status` ON `expert_measures` (`expert_id`, `status`);
-- create index "expertmeasure_division_status" to table: "expert_measures"
CREATE INDEX `expertmeasure_division_status` ON `expert_measures` (`division`, `status`);
-- create "expert_objections" table
CREATE TABLE `expert_objections` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `declaration_id` uuid NOT NULL,
  `name_zh` text NOT NULL,
  `employer_zh` text NOT NULL DEFAULT (''),
  `reason` text NOT NULL,
  `asked_by_name` text NOT NULL,
  PRIMARY KEY (`id`)
);
-- create index "expertobjection_declaration_id" to table: "expert_objections"
CREATE UNIQUE INDEX `expertobjection_declaration_id` ON `expert_objections` (`declaration_id`);
-- create "expert_relations" table
CREATE TABLE `expert_relations` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `kind` text NOT NULL,
  `unit_code` text NOT NULL DEFAULT (''),
  `party_zh` text NOT NULL DEFAULT (''),
  `project_zh` text NOT NULL DEFAULT (''),
  `role_zh` text NOT NULL DEFAULT (''),
  `contract_no` text NOT NULL DEFAULT (''),
  `since` text NULL,
  `until` text NULL,
  `declared_by` text NOT NULL,
  `withdrawn_at` datetime NULL,
  `expert_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `expert_relations_experts_relations` FOREIGN KEY (`expert_id`) REFERENCES `experts` (`id`) ON DELETE NO ACTION
);
-- create index "expertrelation_expert_id" to table: "expert_relations"
CREATE INDEX `expertrelation_expert_id` ON `expert_relations` (`expert_id`);
-- create "expert_sheets" table
CREATE TABLE `expert_sheets` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `label` text NOT NULL,
  `leads` bool NOT NULL DEFAULT (false),
  `status` text NOT NULL DEFAULT ('INVITED'),
  `project_name` text NOT NULL,
  `unit_name` text NOT NULL,
  `declared_amount` integer NULL,
  `respond_by` datetime NULL,
  `due_at` datetime NULL,
  `committed_at` datetime NULL,
  `total` integer NULL,
  `scored` integer NOT NULL DEFAULT (0),
  `priority` integer NULL,
  `opinion` text NULL,
  `suggested_amount` integer NULL,
  `line_cuts` json NULL,
  `text` text NOT NULL DEFAULT (''),
  `changes` text NOT NULL DEFAULT (''),
  `reason` text NOT NULL DEFAULT (''),
  `submitted_at` datetime NULL,
  `reopened` integer NOT NULL DEFAULT (0),
  `hash` text NOT NULL DEFAULT (''),
  `declaration_id` uuid NOT NULL,
  `expert_id` uuid NOT NULL,
  `round_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `expert_sheets_declarations_sheets` FOREIGN KEY (`declaration_id`) REFERENCES `declarations` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `expert_sheets_experts_sheets` FOREIGN KEY (`expert_id`) REFERENCES `experts` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `expert_sheets_review_rounds_sheets` FOREIGN KEY (`round_id`) REFERENCES `review_rounds` (`id`) ON DELETE NO ACTION
);
-- create index "expertsheet_round_id_expert_id" to table: "expert_sheets"
CREATE UNIQUE INDEX `expertsheet_round_id_expert_id` ON `expert_sheets` (`round_id`, `expert_id`);
-- create index "expertsheet_declaration_id_expert_id_status_due_at_division" to table: "expert_sheets"
CREATE INDEX `expertsheet_declaration_id_expert_id_status_due_at_division` ON `expert_sheets` (`declaration_id`, `expert_id`, `status`, `due_at`, `division`);
-- create index "expertsheet_expert_id_id_status" to table: "expert_sheets"
CREATE INDEX `expertsheet_expert_id_id_status` ON `expert_sheets` (`expert_id`, `id`, `status`);
-- create "extensions" table
CREATE TABLE `extensions` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `until` text NULL,
  `reason` text NOT NULL,
  `batch_id` uuid NOT NULL,
  `unit_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `extensions_batches_extensions` FOREIGN KEY (`batch_id`) REFERENCES `batches` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `extensions_units_unit` FOREIGN KEY (`unit_id`) REFERENCES `units` (`id`) ON DELETE NO ACTION
);
-- create index "extension_batch_id_unit_id" to table: "extensions"
CREATE UNIQUE INDEX `extension_batch_id_unit_id` ON `extensions` (`batch_id`, `unit_id`);
-- create "funding_marks" table
CREATE TABLE `funding_marks` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `standing` text NOT NULL DEFAULT ('RANKED'),
  `basis` text NOT NULL DEFAULT (''),
  `exclusive_group` text NOT NULL DEFAULT (''),
  `levels` json NULL,
  `decided_amount` integer NULL,
  `decision_reason` text NOT NULL DEFAULT (''),
  `declaration_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `funding_marks_declarations_funding_mark` FOREIGN KEY (`declaration_id`) REFERENCES `declarations` (`id`) ON DELETE NO ACTION
);
-- create index "funding_marks_declaration_id_key" to table: "funding_marks"
CREATE UNIQUE INDEX `funding_marks_declaration_id_key` ON `funding_marks` (`declaration_id`);
-- create index "fundingmark_declaration_id" to table: "funding_marks"
CREATE UNIQUE INDEX `fundingmark_declaration_id` ON `funding_marks` (`declaration_id`);
-- create "idempotency_keys" table
CREATE TABLE `idempotency_keys` (
  `id` uuid NOT NULL,
  `principal_id` uuid NOT NULL,
  `key` text NOT NULL,
  `input_hash` text NOT NULL,
  `response` blob NULL,
  `created_at` datetime NOT NULL,
  PRIMARY KEY (`id`)
);
-- create index "idempotencykey_principal_id_key" to table: "idempotency_keys"
CREATE UNIQUE INDEX `idempotencykey_principal_id_key` ON `idempotency_keys` (`principal_id`, `key`);
-- create index "idempotencykey_created_at" to table: "idempotency_keys"
CREATE INDEX `idempotencykey_created_at` ON `idempotency_keys` (`created_at`);
-- create "imprints" table
CREATE TABLE `imprints` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `ending` text NOT NULL,
  `size` integer NOT NULL,
  `hash` text NOT NULL,
  `body` blob NOT NULL,
  `receipt_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `imprints_receipts_imprints` FOREIGN KEY (`receipt_id`) REFERENCES `receipts` (`id`) ON DELETE NO ACTION
);
-- create index "imprint_receipt_id_ending" to table: "imprints"
CREATE UNIQUE INDEX `imprint_receipt_id_ending` ON `imprints` (`receipt_id`, `ending`);
-- create index "imprint_hash" to table: "imprints"
CREATE INDEX `imprint_hash` ON `imprints` (`hash`);
-- create "indicators" table
CREATE TABLE `indicators` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `no` integer NOT NULL,
  `horizon` text NOT NULL,
  `level1` text NOT NULL,
  `level2` text NOT NULL,
  `name_zh` text NOT NULL,
  `operator` text NOT NULL,
  `target` text NOT NULL,
  `unit` text NOT NULL DEFAULT (''),
  `weight` integer NULL,
  `scoring_rule` text NOT NULL DEFAULT (''),
  `checkpoints` json NULL,
  `removed` bool NOT NULL DEFAULT (false),
  `normal_name` text NOT NULL DEFAULT (''),
  `revised` bool NOT NULL DEFAULT (false),
  `locked` bool NOT NULL DEFAULT (false),
  `declaration_id` uuid NOT NULL,
  `library_id` uuid NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `indicators_declarations_indicators` FOREIGN KEY (`declaration_id`) REFERENCES `declarations` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `indicators_library_indicators_library` FOREIGN KEY (`library_id`) REFERENCES `library_indicators` (`id`) ON DELETE SET NULL
);
-- create index "indicator_declaration_id_no" to table: "indicators"
CREATE UNIQUE INDEX `indicator_declaration_id_no` ON `indicators` (`declaration_id`, `no`);
-- create index "indicator_division_name_zh_declaration_id" to table: "indicators"
CREATE INDEX `indicator_division_name_zh_declaration_id` ON `indicators` (`division`, `name_zh`, `declaration_id`);
-- create index "indicator_division_library_id_declaration_id" to table: "indicators"
CREATE INDEX `indicator_division_library_id_declaration_id` ON `indicators` (`division`, `library_id`, `declaration_id`);
-- create index "indicator_division_normal_name_unit_level2" to table: "indicators"
CREATE INDEX `indicator_division_normal_name_unit_level2` ON `indicators` (`division`, `normal_name`, `unit`, `level2`);
-- create "library_indicators" table
CREATE TABLE `library_indicators` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `name_zh` text NOT NULL,
  `normal_name` text NOT NULL,
  `level2` text NOT NULL,
  `operator` text NOT NULL,
  `unit` text NOT NULL DEFAULT (''),
  `func_class` text NOT NULL DEFAULT (''),
  `tags` json NOT NULL,
  `definition` text NOT NULL DEFAULT (''),
  `formula` text NOT NULL DEFAULT (''),
  `low` text NULL,
  `high` text NULL,
  `quality` text NOT NULL DEFAULT ('PLAIN'),
  `origin` text NOT NULL,
  `taken_from_id` uuid NULL,
  `status` text NOT NULL DEFAULT ('IN_USE'),
  `retired_at` datetime NULL,
  `retire_reason` text NOT NULL DEFAULT (''),
  PRIMARY KEY (`id`)
);
-- create index "libraryindicator_division_status_func_class" to table: "library_indicators"
CREATE INDEX `libraryindicator_division_status_func_class` ON `library_indicators` (`division`, `status`, `func_class`);
-- create index "libraryindicator_division_normal_name_unit" to table: "library_indicators"
CREATE INDEX `libraryindicator_division_normal_name_unit` ON `library_indicators` (`division`, `normal_name`, `unit`);
-- create "monitorings" table
CREATE TABLE `monitorings` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `year` integer NOT NULL,
  `through_month` integer NOT NULL,
  `stage` text NOT NULL DEFAULT ('PENDING'),
  `stage_since` datetime NOT NULL,
  `due_at` datetime NULL,
  `form` json NOT NULL,
  `revision` integer NOT NULL DEFAULT (0),
  `hash` text NOT NULL DEFAULT (''),
  `edition` integer NOT NULL DEFAULT (0),
  `adjusted_budget` integer NULL,
  `executed` integer NULL,
  `execution_rate` text NULL,
  `progress` text NULL,
  `light` text NULL,
  `alarms` json NULL,
  `disposal` text NULL,
  `disposal_reason` text NOT NULL DEFAULT (''),
  `suspended` bool NOT NULL DEFAULT (false),
  `declaration_id` uuid NOT NULL,
  `figure_id` uuid NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `monitorings_declarations_monitorings` FOREIGN KEY (`declaration_id`) REFERENCES `declarations` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `monitorings_execution_figures_figure` FOREIGN KEY (`figure_id`) REFERENCES `execution_figures` (`id`) ON DELETE SET NULL
);
-- create index "monitoring_declaration_id_through_month" to table: "monitorings"
CREATE UNIQUE INDEX `monitoring_declaration_id_through_month` ON `monitorings` (`declaration_id`, `through_month`);
-- create index "monitoring_division_year_through_month_stage_id" to table: "monitorings"
CREATE INDEX `monitoring_division_year_through_month_stage_id` ON `monitorings` (`division`, `year`, `through_month`, `stage`, `id`);
-- create index "monitoring_stage_due_at" to table: "monitorings"
CREATE INDEX `monitoring_stage_due_at` ON `monitorings` (`stage`, `due_at`);
-- create index "monitoring_execution" to table: "monitorings"
CREATE INDEX `monitoring_execution` ON `monitorings` (`division`, `year`, `through_month`, `executed`, `adjusted_budget`, `declaration_id`);
-- create "motions" table
CREATE TABLE `motions` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `no` integer NOT NULL,
  `kind` text NOT NULL,
  `score` integer NULL,
  `amount` integer NULL,
  `priority` integer NULL,
  `opinion` text NULL,
  `line_cut` json NULL,
  `reason` text NOT NULL,
  `moved_by` text NOT NULL,
  `seconded_by` text NOT NULL DEFAULT (''),
  `status` text NOT NULL DEFAULT ('MOVED'),
  `votes` json NOT NULL,
  `present` integer NOT NULL DEFAULT (0),
  `decided_at` datetime NULL,
  `sitting_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `motions_sittings_sitting` FOREIGN KEY (`sitting_id`) REFERENCES `sittings` (`id`) ON DELETE NO ACTION
);
-- create index "motion_sitting_id_no" to table: "motions"
CREATE UNIQUE INDEX `motion_sitting_id_no` ON `motions` (`sitting_id`, `no`);
-- create "notices" table
CREATE TABLE `notices` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `user_id` uuid NOT NULL,
  `sheet_id` uuid NULL,
  `kind` text NOT NULL,
  `subject` text NOT NULL,
  `detail` text NOT NULL DEFAULT (''),
  `dedupe` text NULL,
  `read_at` datetime NULL,
  `declaration_id` uuid NULL,
  `overall_id` uuid NULL,
  `rollup_id` uuid NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `notices_declarations_notices` FOREIGN KEY (`declaration_id`) REFERENCES `declarations` (`id`) ON DELETE SET NULL,
  CONSTRAINT `notices_overalls_notices` FOREIGN KEY (`overall_id`) REFERENCES `overalls` (`id`) ON DELETE SET NULL,
  CONSTRAINT `notices_rollups_notices` FOREIGN KEY (`rollup_id`) REFERENCES `rollups` (`id`) ON DELETE SET NULL
);
-- create index "notice_division_user_id_id" to table: "notices"
CREATE INDEX `notice_division_user_id_id` ON `notices` (`division`, `user_id`, `id`);
-- create index "notice_division_user_id_read_at_id" to table: "notices"
CREATE INDEX `notice_division_user_id_read_at_id` ON `notices` (`division`, `user_id`, `read_at`, `id`);
-- create index "notice_user_id_dedupe" to table: "notices"
CREATE UNIQUE INDEX `notice_user_id_dedupe` ON `notices` (`user_id`, `dedupe`);
-- create "outbox_messages" table
CREATE TABLE `outbox_messages` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `key` text NOT NULL,
  `payload` text NOT NULL,
  `hash` text NOT NULL,
  `status` text NOT NULL DEFAULT ('PENDING'),
  `attempts` integer NOT NULL DEFAULT (0),
  `next_at` datetime NOT NULL,
  `reason` text NOT NULL DEFAULT (''),
  `answered_at` datetime NULL,
  `declaration_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `outbox_messages_declarations_messages` FOREIGN KEY (`declaration_id`) REFERENCES `declarations` (`id`) ON DELETE NO ACTION
);
-- create index "outboxmessage_division_key" to table: "outbox_messages"
CREATE UNIQUE INDEX `outboxmessage_division_key` ON `outbox_messages` (`division`, `key`);
-- create index "outboxmessage_declaration_id" to table: "outbox_messages"
CREATE INDEX `outboxmessage_declaration_id` ON `outbox_messages` (`declaration_id`);
-- create index "outboxmessage_status_next_at" to table: "outbox_messages"
CREATE INDEX `outboxmessage_status_next_at` ON `outbox_messages` (`status`, `next_at`);
-- create "overalls" table
CREATE TABLE `overalls` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `year` integer NOT NULL,
  `unit_name` text NOT NULL,
  `standards` json NOT NULL,
  `stage` text NOT NULL DEFAULT ('DRAFT'),
  `stage_since` datetime NOT NULL,
  `due_at` datetime NULL,
  `form` json NOT NULL,
  `budget` integer NULL,
  `remarks` json NULL,
  `revision` integer NOT NULL DEFAULT (0),
  `hash` text NOT NULL DEFAULT (''),
  `confirmed_at` datetime NULL,
  `weights` json NULL,
  `scores` json NULL,
  `frozen` json NULL,
  `total` integer NULL,
  `grade` text NULL,
  `score_hash` text NOT NULL DEFAULT (''),
  `scored_at` datetime NULL,
  `section_id` uuid NOT NULL,
  `unit_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `overalls_sections_overalls` FOREIGN KEY (`section_id`) REFERENCES `sections` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `overalls_units_overalls` FOREIGN KEY (`unit_id`) REFERENCES `units` (`id`) ON DELETE NO ACTION
);
-- create index "overall_unit_id_year" to table: "overalls"
CREATE UNIQUE INDEX `overall_unit_id_year` ON `overalls` (`unit_id`, `year`);
-- create index "overall_division_year_stage_id" to table: "overalls"
CREATE INDEX `overall_division_year_stage_id` ON `overalls` (`division`, `year`, `stage`, `id`);
-- create index "overall_section_id" to table: "overalls"
CREATE INDEX `overall_section_id` ON `overalls` (`section_id`);
-- create "overall_changes" table
CREATE TABLE `overall_changes` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `action` text NOT NULL,
  `from_stage` text NOT NULL,
  `to_stage` text NOT NULL,
  `actor_name` text NOT NULL,
  `actor_role` text NOT NULL,
  `actor_id` uuid NULL,
  `reason` text NOT NULL DEFAULT (''),
  `snapshot_hash` text NOT NULL DEFAULT (''),
  `overall_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `overall_changes_overalls_history` FOREIGN KEY (`overall_id`) REFERENCES `overalls` (`id`) ON DELETE NO ACTION
);
-- create index "overallchange_overall_id_id" to table: "overall_changes"
CREATE INDEX `overallchange_overall_id_id` ON `overall_changes` (`overall_id`, `id`);
-- create "overall_files" table
CREATE TABLE `overall_files` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `name` text NOT NULL,
  `mime` text NOT NULL,
  `size` integer NOT NULL,
  `sha256` text NOT NULL,
  `overall_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `overall_files_overalls_files` FOREIGN KEY (`overall_id`) REFERENCES `overalls` (`id`) ON DELETE NO ACTION
);
-- create index "overallfile_overall_id_id" to table: "overall_files"
CREATE INDEX `overallfile_overall_id_id` ON `overall_files` (`overall_id`, `id`);
-- create "pay_lines" table
CREATE TABLE `pay_lines` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `project_name` text NOT NULL,
  `amount` integer NOT NULL,
  `leads` bool NOT NULL,
  `met` bool NOT NULL,
  `sheet_id` uuid NOT NULL,
  `payment_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `pay_lines_expert_sheets_sheet` FOREIGN KEY (`sheet_id`) REFERENCES `expert_sheets` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `pay_lines_payments_lines` FOREIGN KEY (`payment_id`) REFERENCES `payments` (`id`) ON DELETE NO ACTION
);
-- create index "payline_sheet_id" to table: "pay_lines"
CREATE UNIQUE INDEX `payline_sheet_id` ON `pay_lines` (`sheet_id`);
-- create index "payline_payment_id" to table: "pay_lines"
CREATE INDEX `payline_payment_id` ON `pay_lines` (`payment_id`);
-- create "pay_lists" table
CREATE TABLE `pay_lists` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `no` integer NOT NULL,
  `standard_id` uuid NOT NULL,
  `status` text NOT NULL DEFAULT ('DRAFT'),
  `sheet_count` integer NOT NULL DEFAULT (0),
  `gross` integer NULL,
  `tax` integer NULL,
  `net` integer NULL,
  `prepared_by` text NOT NULL,
  `approved_by` text NOT NULL DEFAULT (''),
  `approved_at` datetime NULL,
  `exported_by` text NOT NULL DEFAULT (''),
  `exported_at` datetime NULL,
  `batch_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `pay_lists_batches_batch` FOREIGN KEY (`batch_id`) REFERENCES `batches` (`id`) ON DELETE NO ACTION
);
-- create index "paylist_batch_id_no" to table: "pay_lists"
CREATE UNIQUE INDEX `paylist_batch_id_no` ON `pay_lists` (`batch_id`, `no`);
-- create "payments" table
CREATE TABLE `payments` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `code` text NOT NULL,
  `name_zh` text NOT NULL,
  `batch_name` text NOT NULL,
  `sheet_count` integer NOT NULL,
  `gross` integer NULL,
  `tax` integer NULL,
  `net` integer NULL,
  `pay_list_id` uuid NOT NULL,
  `expert_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `payments_pay_lists_payments` FOREIGN KEY (`pay_list_id`) REFERENCES `pay_lists` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `payments_experts_expert` FOREIGN KEY (`expert_id`) REFERENCES `experts` (`id`) ON DELETE NO ACTION
);
-- create index "payment_pay_list_id_expert_id" to table: "payments"
CREATE UNIQUE INDEX `payment_pay_list_id_expert_id` ON `payments` (`pay_list_id`, `expert_id`);
-- create index "payment_expert_id" to table: "payments"
CREATE INDEX `payment_expert_id` ON `payments` (`expert_id`);
-- create "prices" table
CREATE TABLE `prices` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `project_id` uuid NOT NULL,
  `budget_year` integer NOT NULL,
  `line` integer NOT NULL,
  `normal_name` text NOT NULL,
  `unit` text NOT NULL,
  `dep_eco_code` text NOT NULL DEFAULT (''),
  `unit_price` integer NOT NULL,
  `declaration_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `prices_declarations_declaration` FOREIGN KEY (`declaration_id`) REFERENCES `declarations` (`id`) ON DELETE NO ACTION
);
-- create index "price_compared" to table: "prices"
CREATE INDEX `price_compared` ON `prices` (`division`, `normal_name`, `unit`, `budget_year`, `dep_eco_code`, `unit_price`, `project_id`, `declaration_id`, `line`);
-- create index "price_declaration_id_line" to table: "prices"
CREATE UNIQUE INDEX `price_declaration_id_line` ON `prices` (`declaration_id`, `line`);
-- create "print_runs" table
CREATE TABLE `print_runs` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `user_id` uuid NOT NULL,
  `form` text NOT NULL,
  `title` text NOT NULL,
  `subjects` json NOT NULL,
  `total` integer NOT NULL,
  `done` integer NOT NULL DEFAULT (0),
  `left_out` integer NOT NULL DEFAULT (0),
  `status` text NOT NULL DEFAULT ('WAITING'),
  `reason` text NOT NULL DEFAULT (''),
  `size` integer NOT NULL DEFAULT (0),
  `hash` text NOT NULL DEFAULT (''),
  `ended_at` datetime NULL,
  `kept_until` datetime NULL,
  PRIMARY KEY (`id`)
);
-- create index "printrun_user_id_id" to table: "print_runs"
CREATE INDEX `printrun_user_id_id` ON `print_runs` (`user_id`, `id`);
-- create index "printrun_status_id" to table: "print_runs"
CREATE INDEX `printrun_status_id` ON `print_runs` (`status`, `id`);
-- create index "printrun_kept_until" to table: "print_runs"
CREATE INDEX `printrun_kept_until` ON `print_runs` (`kept_until`);
-- create "problems" table
CREATE TABLE `problems` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `declaration_id` uuid NOT NULL,
  `project_id` uuid NOT NULL,
  `no` integer NOT NULL,
  `text` text NOT NULL,
  `owner` text NOT NULL,
  `due_at` datetime NOT NULL,
  `status` text NOT NULL DEFAULT ('OPEN'),
  `proof` text NOT NULL DEFAULT (''),
  `files` json NULL,
  `answer` text NOT NULL DEFAULT (''),
  `late` bool NOT NULL DEFAULT (false),
  `closed_at` datetime NULL,
  `evaluation_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `problems_evaluations_problems` FOREIGN KEY (`evaluation_id`) REFERENCES `evaluations` (`id`) ON DELETE NO ACTION
);
-- create index "problem_evaluation_id_no" to table: "problems"
CREATE UNIQUE INDEX `problem_evaluation_id_no` ON `problems` (`evaluation_id`, `no`);
-- create index "problem_declaration_id" to table: "problems"
CREATE INDEX `problem_declaration_id` ON `problems` (`declaration_id`);
-- create index "problem_project_id_status" to table: "problems"
CREATE INDEX `problem_project_id_status` ON `problems` (`project_id`, `status`);
-- create index "problem_status_late_due_at" to table: "problems"
CREATE INDEX `problem_status_late_due_at` ON `problems` (`status`, `late`, `due_at`);
-- create "projects" table
CREATE TABLE `projects` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `code` text NOT NULL,
  `name_zh` text NOT NULL,
  `status` text NOT NULL DEFAULT ('ACTIVE'),
  `section_id` uuid NOT NULL,
  `last_grade` text NULL,
  `last_grade_year` integer NULL,
  `unit_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `projects_units_projects` FOREIGN KEY (`unit_id`) REFERENCES `units` (`id`) ON DELETE NO ACTION
);
-- create index "project_division_id" to table: "projects"
CREATE INDEX `project_division_id` ON `projects` (`division`, `id`);
-- create index "project_division_code" to table: "projects"
CREATE UNIQUE INDEX `project_division_code` ON `projects` (`division`, `code`);
-- create index "project_division_status" to table: "projects"
CREATE INDEX `project_division_status` ON `projects` (`division`, `status`);
-- create index "project_division_name_zh_id_code" to table: "projects"
CREATE INDEX `project_division_name_zh_id_code` ON `projects` (`division`, `name_zh`, `id`, `code`);
-- create index "project_division_unit_id_code_status" to table: "projects"
CREATE INDEX `project_division_unit_id_code_status` ON `projects` (`division`, `unit_id`, `code`, `status`);
-- create index "project_division_section_id_code_status" to table: "projects"
CREATE INDEX `project_division_section_id_code_status` ON `projects` (`division`, `section_id`, `code`, `status`);
-- create "questions" table
CREATE TABLE `questions` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `sheet_id` uuid NOT NULL,
  `text` text NOT NULL,
  `answer` text NOT NULL DEFAULT (''),
  `answered_by` text NOT NULL DEFAULT (''),
  `answered_at` datetime NULL,
  `declaration_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `questions_declarations_questions` FOREIGN KEY (`declaration_id`) REFERENCES `declarations` (`id`) ON DELETE NO ACTION
);
-- create index "question_declaration_id" to table: "questions"
CREATE INDEX `question_declaration_id` ON `questions` (`declaration_id`);
-- create "receipts" table
CREATE TABLE `receipts` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `code` text NOT NULL,
  `kind` text NOT NULL,
  `declaration_id` uuid NULL,
  `subject_id` uuid NULL,
  `title` text NOT NULL,
  `issuer` text NOT NULL,
  `year` integer NOT NULL,
  `frozen_at` datetime NOT NULL,
  `hash` text NOT NULL,
  PRIMARY KEY (`id`)
);
-- create index "receipt_code" to table: "receipts"
CREATE UNIQUE INDEX `receipt_code` ON `receipts` (`code`);
-- create index "receipt_subject_id_hash" to table: "receipts"
CREATE UNIQUE INDEX `receipt_subject_id_hash` ON `receipts` (`subject_id`, `hash`);
-- create "reports" table
CREATE TABLE `reports` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `section_id` uuid NULL,
  `declaration_id` uuid NULL,
  `status` text NOT NULL DEFAULT ('DRAFT'),
  `title` text NOT NULL,
  `body` text NOT NULL,
  `words` text NOT NULL DEFAULT ('{}'),
  `hash` text NOT NULL DEFAULT (''),
  `receipt` text NOT NULL DEFAULT (''),
  `signed_by` text NOT NULL DEFAULT (''),
  `signed_at` datetime NULL,
  `approved_by` text NOT NULL DEFAULT (''),
  `approved_at` datetime NULL,
  `batch_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `reports_batches_reports` FOREIGN KEY (`batch_id`) REFERENCES `batches` (`id`) ON DELETE NO ACTION
);
-- create index "report_batch_id_section_id" to table: "reports"
CREATE INDEX `report_batch_id_section_id` ON `reports` (`batch_id`, `section_id`);
-- create index "report_declaration_id" to table: "reports"
CREATE INDEX `report_declaration_id` ON `reports` (`declaration_id`);
-- create "result_links" table
CREATE TABLE `result_links` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `declaration_id` uuid NOT NULL,
  `year` integer NOT NULL,
  `total` integer NULL,
  `grade` text NULL,
  `change` text NULL,
  `consequence` text NOT NULL,
  `problems` json NULL,
  `applied_at` datetime NULL,
  `batch_id` uuid NULL,
  `evaluation_id` uuid NOT NULL,
  `project_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `result_links_batches_result_links` FOREIGN KEY (`batch_id`) REFERENCES `batches` (`id`) ON DELETE SET NULL,
  CONSTRAINT `result_links_evaluations_result_link` FOREIGN KEY (`evaluation_id`) REFERENCES `evaluations` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `result_links_projects_result_links` FOREIGN KEY (`project_id`) REFERENCES `projects` (`id`) ON DELETE NO ACTION
);
-- create index "result_links_evaluation_id_key" to table: "result_links"
CREATE UNIQUE INDEX `result_links_evaluation_id_key` ON `result_links` (`evaluation_id`);
-- create index "resultlink_evaluation_id" to table: "result_links"
CREATE UNIQUE INDEX `resultlink_evaluation_id` ON `result_links` (`evaluation_id`);
-- create index "resultlink_project_id_year" to table: "result_links"
CREATE INDEX `resultlink_project_id_year` ON `result_links` (`project_id`, `year`);
-- create index "resultlink_declaration_id" to table: "result_links"
CREATE INDEX `resultlink_declaration_id` ON `result_links` (`declaration_id`);
-- create index "resultlink_batch_id" to table: "result_links"
CREATE INDEX `resultlink_batch_id` ON `result_links` (`batch_id`);
-- create "review_rounds" table
CREATE TABLE `review_rounds` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `no` integer NOT NULL,
  `revision` integer NOT NULL,
  `status` text NOT NULL DEFAULT ('FORMING'),
  `due_at` datetime NULL,
  `record` text NOT NULL DEFAULT (''),
  `led_by` uuid NULL,
  `basis_hash` text NOT NULL DEFAULT (''),
  `record_hash` text NOT NULL DEFAULT (''),
  `committed_by` text NOT NULL DEFAULT (''),
  `drawn_by` text NOT NULL DEFAULT (''),
  `draw_status` text NOT NULL DEFAULT ('NONE'),
  `sheet_count` integer NOT NULL DEFAULT (0),
  `aggregate` integer NULL,
  `range` text NULL,
  `sd` text NULL,
  `cv` text NULL,
  `flagged` bool NOT NULL DEFAULT (false),
  `flag_reason` text NOT NULL DEFAULT (''),
  `aggregate_amount` integer NULL,
  `aggregate_priority` integer NULL,
  `aggregate_opinion` text NULL,
  `collective_score` integer NULL,
  `collective_amount` integer NULL,
  `collective_priority` integer NULL,
  `collective_opinion` text NULL,
  `collective_line_cuts` json NULL,
  `minutes` text NOT NULL DEFAULT (''),
  `departure_reason` text NOT NULL DEFAULT (''),
  `seats` json NULL,
  `met_at` datetime NULL,
  `met_where` text NOT NULL DEFAULT (''),
  `agenda_item` integer NOT NULL DEFAULT (0),
  `declaration_id` uuid NOT NULL,
  `agenda_id` uuid NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `review_rounds_declarations_rounds` FOREIGN KEY (`declaration_id`) REFERENCES `declarations` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `review_rounds_agendas_agenda` FOREIGN KEY (`agenda_id`) REFERENCES `agendas` (`id`) ON DELETE SET NULL
);
-- create index "reviewround_declaration_id_no" to table: "review_rounds"
CREATE UNIQUE INDEX `reviewround_declaration_id_no` ON `review_rounds` (`declaration_id`, `no`);
-- create index "review_round_spread" to table: "review_rounds"
CREATE INDEX `review_round_spread` ON `review_rounds` (`declaration_id`, `no`, `status`, `sheet_count`, `range`, `flagged`, `division`);
-- create index "reviewround_led_by" to table: "review_rounds"
CREATE INDEX `reviewround_led_by` ON `review_rounds` (`led_by`);
-- create index "reviewround_agenda_id_agenda_item" to table: "review_rounds"
CREATE INDEX `reviewround_agenda_id_agenda_item` ON `review_rounds` (`agenda_id`, `agenda_item`);
-- create "role_grants" table
CREATE TABLE `role_grants` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `role` text NOT NULL,
  `batch_id` uuid NULL,
  `portfolio` json NULL,
  `valid_from` text NULL,
  `valid_to` text NULL,
  `granted_by` text NOT NULL,
  `revoked_at` datetime NULL,
  `unit_id` uuid NULL,
  `section_id` uuid NULL,
  `user_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `role_grants_units_unit` FOREIGN KEY (`unit_id`) REFERENCES `units` (`id`) ON DELETE SET NULL,
  CONSTRAINT `role_grants_sections_section` FOREIGN KEY (`section_id`) REFERENCES `sections` (`id`) ON DELETE SET NULL,
  CONSTRAINT `role_grants_users_grants` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION
);
-- create index "rolegrant_user_id_role" to table: "role_grants"
CREATE INDEX `rolegrant_user_id_role` ON `role_grants` (`user_id`, `role`);
-- create index "rolegrant_division_role_unit_id" to table: "role_grants"
CREATE INDEX `rolegrant_division_role_unit_id` ON `role_grants` (`division`, `role`, `unit_id`);
-- create index "rolegrant_division_role_section_id" to table: "role_grants"
CREATE INDEX `rolegrant_division_role_section_id` ON `role_grants` (`division`, `role`, `section_id`);
-- create "rollups" table
CREATE TABLE `rollups` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `year` integer NOT NULL,
  `unit_name` text NOT NULL,
  `made_by` text NOT NULL,
  `stage` text NOT NULL DEFAULT ('DRAFT'),
  `stage_since` datetime NOT NULL,
  `due_at` datetime NULL,
  `name_zh` text NOT NULL,
  `completion` text NOT NULL DEFAULT (''),
  `asked` json NOT NULL,
  `figures` json NOT NULL,
  `rolled_at` datetime NOT NULL,
  `revision` integer NOT NULL DEFAULT (0),
  `submitted_by` uuid NULL,
  `hash` text NOT NULL DEFAULT (''),
  `total` integer NULL,
  `grade` text NULL,
  `confirmed_at` datetime NULL,
  `section_id` uuid NULL,
  `unit_id` uuid NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `rollups_sections_rollups` FOREIGN KEY (`section_id`) REFERENCES `sections` (`id`) ON DELETE SET NULL,
  CONSTRAINT `rollups_units_rollups` FOREIGN KEY (`unit_id`) REFERENCES `units` (`id`) ON DELETE SET NULL
);
-- create index "rollup_division_year_stage_id" to table: "rollups"
CREATE INDEX `rollup_division_year_stage_id` ON `rollups` (`division`, `year`, `stage`, `id`);
-- create index "rollup_unit_id_year" to table: "rollups"
CREATE INDEX `rollup_unit_id_year` ON `rollups` (`unit_id`, `year`);
-- create index "rollup_section_id" to table: "rollups"
CREATE INDEX `rollup_section_id` ON `rollups` (`section_id`);
-- create "rollup_changes" table
CREATE TABLE `rollup_changes` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `action` text NOT NULL,
  `from_stage` text NOT NULL,
  `to_stage` text NOT NULL,
  `actor_name` text NOT NULL,
  `actor_role` text NOT NULL,
  `actor_id` uuid NULL,
  `reason` text NOT NULL DEFAULT (''),
  `snapshot_hash` text NOT NULL DEFAULT (''),
  `rollup_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `rollup_changes_rollups_history` FOREIGN KEY (`rollup_id`) REFERENCES `rollups` (`id`) ON DELETE NO ACTION
);
-- create index "rollupchange_rollup_id_id" to table: "rollup_changes"
CREATE INDEX `rollupchange_rollup_id_id` ON `rollup_changes` (`rollup_id`, `id`);
-- create "saved_views" table
CREATE TABLE `saved_views` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `user_id` uuid NOT NULL,
  `list` text NOT NULL,
  `name` text NOT NULL,
  `query` text NOT NULL,
  `position` integer NOT NULL,
  `opening` bool NOT NULL DEFAULT (false),
  `shared_with` text NULL,
  PRIMARY KEY (`id`)
);
-- create index "savedview_user_id_list_name" to table: "saved_views"
CREATE UNIQUE INDEX `savedview_user_id_list_name` ON `saved_views` (`user_id`, `list`, `name`);
-- create index "savedview_division_list_shared_with" to table: "saved_views"
CREATE INDEX `savedview_division_list_shared_with` ON `saved_views` (`division`, `list`, `shared_with`);
-- create "score_lines" table
CREATE TABLE `score_lines` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `item` text NOT NULL,
  `points` integer NULL,
  `comment` text NOT NULL DEFAULT (''),
  `sheet_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `score_lines_expert_sheets_lines` FOREIGN KEY (`sheet_id`) REFERENCES `expert_sheets` (`id`) ON DELETE NO ACTION
);
-- create index "scoreline_sheet_id_item" to table: "score_lines"
CREATE UNIQUE INDEX `scoreline_sheet_id_item` ON `score_lines` (`sheet_id`, `item`);
-- create "sealed_opinions" table
CREATE TABLE `sealed_opinions` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `score` integer NULL,
  `opinion` text NULL,
  `amount` integer NULL,
  `priority` integer NOT NULL,
  `text` text NOT NULL DEFAULT (''),
  `named` bool NOT NULL DEFAULT (false),
  `sitting_id` uuid NOT NULL,
  `sheet_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `sealed_opinions_sittings_sitting` FOREIGN KEY (`sitting_id`) REFERENCES `sittings` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `sealed_opinions_expert_sheets_sheet` FOREIGN KEY (`sheet_id`) REFERENCES `expert_sheets` (`id`) ON DELETE NO ACTION
);
-- create index "sealedopinion_sitting_id_sheet_id" to table: "sealed_opinions"
CREATE UNIQUE INDEX `sealedopinion_sitting_id_sheet_id` ON `sealed_opinions` (`sitting_id`, `sheet_id`);
-- create "sections" table
CREATE TABLE `sections` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `code` text NOT NULL,
  `name_zh` text NOT NULL,
  PRIMARY KEY (`id`)
);
-- create index "section_division_code" to table: "sections"
CREATE UNIQUE INDEX `section_division_code` ON `sections` (`division`, `code`);
-- create "section_ceilings" table
CREATE TABLE `section_ceilings` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `ceiling` integer NULL,
  `batch_id` uuid NOT NULL,
  `section_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `section_ceilings_batches_section_ceilings` FOREIGN KEY (`batch_id`) REFERENCES `batches` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `section_ceilings_sections_section` FOREIGN KEY (`section_id`) REFERENCES `sections` (`id`) ON DELETE NO ACTION
);
-- create index "sectionceiling_batch_id_section_id" to table: "section_ceilings"
CREATE UNIQUE INDEX `sectionceiling_batch_id_section_id` ON `section_ceilings` (`batch_id`, `section_id`);
-- create "self_evaluations" table
CREATE TABLE `self_evaluations` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `year` integer NOT NULL,
  `stage` text NOT NULL DEFAULT ('PENDING'),
  `stage_since` datetime NOT NULL,
  `due_at` datetime NULL,
  `form` json NOT NULL,
  `revision` integer NOT NULL DEFAULT (0),
  `hash` text NOT NULL DEFAULT (''),
  `adjusted_budget` integer NULL,
  `executed` integer NULL,
  `execution_rate` text NULL,
  `total` integer NULL,
  `grade` text NULL,
  `department_check` json NULL,
  `finance_check` json NULL,
  `final_total` integer NULL,
  `final_grade` text NULL,
  `inflated` integer NULL,
  `confirmed_at` datetime NULL,
  `published_at` datetime NULL,
  `declaration_id` uuid NOT NULL,
  `figure_id` uuid NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `self_evaluations_declarations_self_evaluation` FOREIGN KEY (`declaration_id`) REFERENCES `declarations` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `self_evaluations_execution_figures_figure` FOREIGN KEY (`figure_id`) REFERENCES `execution_figures` (`id`) ON DELETE SET NULL
);
-- create index "self_evaluations_declaration_id_key" to table: "self_evaluations"
CREATE UNIQUE INDEX `self_evaluations_declaration_id_key` ON `self_evaluations` (`declaration_id`);
-- create index "selfevaluation_declaration_id" to table: "self_evaluations"
CREATE UNIQUE INDEX `selfevaluation_declaration_id` ON `self_evaluations` (`declaration_id`);
-- create index "selfevaluation_division_year_stage_id" to table: "self_evaluations"
CREATE INDEX `selfevaluation_division_year_stage_id` ON `self_evaluations` (`division`, `year`, `stage`, `id`);
-- create index "self_evaluation_execution" to table: "self_evaluations"
CREATE INDEX `self_evaluation_execution` ON `self_evaluations` (`division`, `year`, `executed`, `adjusted_budget`, `declaration_id`);
-- create "sessions" table
CREATE TABLE `sessions` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `refresh_hash` text NOT NULL,
  `previous_hash` text NOT NULL DEFAULT (''),
  `successor` text NOT NULL DEFAULT (''),
  `rotated_at` datetime NOT NULL,
  `user_agent` text NOT NULL DEFAULT (''),
  `address` text NOT NULL DEFAULT (''),
  `last_used_at` datetime NOT NULL,
  `expires_at` datetime NOT NULL,
  `revoked_at` datetime NULL,
  `user_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `sessions_users_sessions` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE NO ACTION
);
-- create index "session_refresh_hash" to table: "sessions"
CREATE INDEX `session_refresh_hash` ON `sessions` (`refresh_hash`);
-- create index "session_previous_hash" to table: "sessions"
CREATE INDEX `session_previous_hash` ON `sessions` (`previous_hash`);
-- create index "session_user_id" to table: "sessions"
CREATE INDEX `session_user_id` ON `sessions` (`user_id`);
-- create "sheet_marks" table
CREATE TABLE `sheet_marks` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `standard_id` uuid NOT NULL,
  `year` integer NOT NULL,
  `items` json NOT NULL,
  `total` integer NULL,
  `standing` text NULL,
  `marked_by` text NOT NULL,
  `sheet_id` uuid NOT NULL,
  `expert_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `sheet_marks_expert_sheets_sheet` FOREIGN KEY (`sheet_id`) REFERENCES `expert_sheets` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `sheet_marks_experts_expert` FOREIGN KEY (`expert_id`) REFERENCES `experts` (`id`) ON DELETE NO ACTION
);
-- create index "sheetmark_sheet_id" to table: "sheet_marks"
CREATE UNIQUE INDEX `sheetmark_sheet_id` ON `sheet_marks` (`sheet_id`);
-- create index "sheetmark_expert_id_year" to table: "sheet_marks"
CREATE INDEX `sheetmark_expert_id_year` ON `sheet_marks` (`expert_id`, `year`);
-- create "sittings" table
CREATE TABLE `sittings` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `no` integer NOT NULL,
  `attendance` json NOT NULL,
  `excused` json NULL,
  `opened_at` datetime NULL,
  `opened_early` bool NOT NULL DEFAULT (false),
  `round_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `sittings_review_rounds_round` FOREIGN KEY (`round_id`) REFERENCES `review_rounds` (`id`) ON DELETE NO ACTION
);
-- create index "sitting_round_id_no" to table: "sittings"
CREATE UNIQUE INDEX `sitting_round_id_no` ON `sittings` (`round_id`, `no`);
-- create "stage_changes" table
CREATE TABLE `stage_changes` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `sheet_id` uuid NULL,
  `subject` text NOT NULL DEFAULT (''),
  `subject_id` uuid NULL,
  `action` text NOT NULL,
  `from_stage` text NOT NULL,
  `to_stage` text NOT NULL,
  `actor_name` text NOT NULL,
  `actor_role` text NOT NULL,
  `actor_id` uuid NULL,
  `reason_code` text NOT NULL DEFAULT (''),
  `reason` text NOT NULL DEFAULT (''),
  `remarks` json NULL,
  `revision` integer NOT NULL DEFAULT (0),
  `snapshot_hash` text NOT NULL DEFAULT (''),
  `declaration_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `stage_changes_declarations_history` FOREIGN KEY (`declaration_id`) REFERENCES `declarations` (`id`) ON DELETE NO ACTION
);
-- create index "stagechange_declaration_id_id" to table: "stage_changes"
CREATE INDEX `stagechange_declaration_id_id` ON `stage_changes` (`declaration_id`, `id`);
-- create index "stagechange_sheet_id" to table: "stage_changes"
CREATE INDEX `stagechange_sheet_id` ON `stage_changes` (`sheet_id`);
-- create index "stagechange_subject_id" to table: "stage_changes"
CREATE INDEX `stagechange_subject_id` ON `stage_changes` (`subject_id`);
-- create "standards" table
CREATE TABLE `standards` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `kind` text NOT NULL,
  `code` text NOT NULL,
  `edition` integer NOT NULL,
  `name_zh` text NOT NULL,
  `status` text NOT NULL DEFAULT ('DRAFT'),
  `body` text NOT NULL,
  `hash` text NOT NULL,
  `base_id` uuid NULL,
  `drafted_by` text NOT NULL DEFAULT (''),
  `published_by` text NOT NULL DEFAULT (''),
  `published_at` datetime NULL,
  `retired_at` datetime NULL,
  `retire_reason` text NOT NULL DEFAULT (''),
  PRIMARY KEY (`id`)
);
-- create index "standard_division_kind_code_edition" to table: "standards"
CREATE UNIQUE INDEX `standard_division_kind_code_edition` ON `standards` (`division`, `kind`, `code`, `edition`);
-- create "surveys" table
CREATE TABLE `surveys` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `indicator_no` integer NOT NULL,
  `indicator_name` text NOT NULL,
  `token` text NOT NULL,
  `title` text NOT NULL,
  `target_group` text NOT NULL,
  `questions` json NOT NULL,
  `comments` bool NOT NULL DEFAULT (false),
  `closes_on` text NOT NULL,
  `planned` integer NOT NULL,
  `least` integer NOT NULL,
  `status` text NOT NULL DEFAULT ('OPEN'),
  `opened_by` text NOT NULL,
  `closed_at` datetime NULL,
  `answered` integer NOT NULL DEFAULT (0),
  `counts` json NULL,
  `share` text NULL,
  `margin` text NULL,
  `feeds` bool NOT NULL DEFAULT (false),
  `declaration_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `surveys_declarations_surveys` FOREIGN KEY (`declaration_id`) REFERENCES `declarations` (`id`) ON DELETE NO ACTION
);
-- create index "survey_token" to table: "surveys"
CREATE UNIQUE INDEX `survey_token` ON `surveys` (`token`);
-- create index "survey_declaration_id" to table: "surveys"
CREATE INDEX `survey_declaration_id` ON `surveys` (`declaration_id`);
-- create index "survey_status_closes_on" to table: "surveys"
CREATE INDEX `survey_status_closes_on` ON `surveys` (`status`, `closes_on`);
-- create "survey_answers" table
CREATE TABLE `survey_answers` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `steps` json NOT NULL,
  `words` text NOT NULL DEFAULT (''),
  `mark` text NOT NULL,
  `survey_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `survey_answers_surveys_answers` FOREIGN KEY (`survey_id`) REFERENCES `surveys` (`id`) ON DELETE NO ACTION
);
-- create index "surveyanswer_survey_id_mark" to table: "survey_answers"
CREATE UNIQUE INDEX `surveyanswer_survey_id_mark` ON `survey_answers` (`survey_id`, `mark`);
-- create "table_imports" table
CREATE TABLE `table_imports` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `kind` text NOT NULL,
  `name` text NOT NULL,
  `hash` text NOT NULL,
  `rows` integer NOT NULL,
  `changed` integer NOT NULL,
  `imported_by` uuid NOT NULL,
  `imported_by_name` text NOT NULL,
  PRIMARY KEY (`id`)
);
-- create index "tableimport_division_id" to table: "table_imports"
CREATE INDEX `tableimport_division_id` ON `table_imports` (`division`, `id`);
-- create index "tableimport_imported_by_id" to table: "table_imports"
CREATE INDEX `tableimport_imported_by_id` ON `table_imports` (`imported_by`, `id`);
-- create "target_reviews" table
CREATE TABLE `target_reviews` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `revision` integer NOT NULL,
  `reviewer_name` text NOT NULL,
  `items` json NOT NULL,
  `total` integer NULL,
  `grade` text NULL,
  `opinion` text NOT NULL DEFAULT (''),
  `suggested_amount` integer NULL,
  `cut_reason` text NOT NULL DEFAULT (''),
  `decision` text NOT NULL DEFAULT ('OPEN'),
  `declaration_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `target_reviews_declarations_target_reviews` FOREIGN KEY (`declaration_id`) REFERENCES `declarations` (`id`) ON DELETE NO ACTION
);
-- create index "targetreview_declaration_id_revision" to table: "target_reviews"
CREATE INDEX `targetreview_declaration_id_revision` ON `target_reviews` (`declaration_id`, `revision`);
-- create "units" table
CREATE TABLE `units` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `code` text NOT NULL,
  `name_zh` text NOT NULL,
  `short_name_zh` text NOT NULL,
  `kind` text NOT NULL,
  `level` integer NOT NULL,
  `section_id` uuid NOT NULL,
  `parent_id` uuid NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `units_sections_units` FOREIGN KEY (`section_id`) REFERENCES `sections` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `units_units_children` FOREIGN KEY (`parent_id`) REFERENCES `units` (`id`) ON DELETE SET NULL
);
-- create index "unit_division_code" to table: "units"
CREATE UNIQUE INDEX `unit_division_code` ON `units` (`division`, `code`);
-- create index "unit_parent_id" to table: "units"
CREATE INDEX `unit_parent_id` ON `units` (`parent_id`);
-- create "users" table
CREATE TABLE `users` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `login` text NOT NULL,
  `name` text NOT NULL,
  `status` text NOT NULL DEFAULT ('ACTIVE'),
  `password_hash` text NOT NULL,
  `totp_secret` text NOT NULL DEFAULT (''),
  `totp_step` integer NOT NULL DEFAULT (0),
  `rights_version` integer NOT NULL DEFAULT (1),
  `unit_id` uuid NULL,
  `section_id` uuid NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `users_units_unit` FOREIGN KEY (`unit_id`) REFERENCES `units` (`id`) ON DELETE SET NULL,
  CONSTRAINT `users_sections_section` FOREIGN KEY (`section_id`) REFERENCES `sections` (`id`) ON DELETE SET NULL
);
-- create index "users_login_key" to table: "users"
CREATE UNIQUE INDEX `users_login_key` ON `users` (`login`);
-- create "verdicts" table
CREATE TABLE `verdicts` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `revision` integer NOT NULL,
  `outcome` text NULL,
  `hits` json NOT NULL,
  `misses` json NOT NULL,
  `facts` json NOT NULL,
  `growth_rate` text NULL,
  `rule_set` text NOT NULL,
  `override` text NULL,
  `override_reason` text NOT NULL DEFAULT (''),
  `override_by` text NOT NULL DEFAULT (''),
  `declaration_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `verdicts_declarations_verdicts` FOREIGN KEY (`declaration_id`) REFERENCES `declarations` (`id`) ON DELETE NO ACTION
);
-- create index "verdict_declaration_id_revision" to table: "verdicts"
CREATE INDEX `verdict_declaration_id_revision` ON `verdicts` (`declaration_id`, `revision`);
-- create "year_marks" table
CREATE TABLE `year_marks` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `standard_id` uuid NOT NULL,
  `year` integer NOT NULL,
  `figures` json NOT NULL,
  `items` json NOT NULL,
  `total` integer NULL,
  `standing` text NULL,
  `honours` json NOT NULL,
  `given_by` text NOT NULL,
  `expert_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `year_marks_experts_expert` FOREIGN KEY (`expert_id`) REFERENCES `experts` (`id`) ON DELETE NO ACTION
);
-- create index "yearmark_expert_id_year" to table: "year_marks"
CREATE UNIQUE INDEX `yearmark_expert_id_year` ON `year_marks` (`expert_id`, `year`);
-- create index "yearmark_division_year" to table: "year_marks"
CREATE INDEX `yearmark_division_year` ON `year_marks` (`division`, `year`);
