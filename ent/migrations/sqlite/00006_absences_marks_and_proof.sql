-- +goose NO TRANSACTION
-- +goose Up

-- disable the enforcement of foreign-keys constraints
PRAGMA foreign_keys = off;
BEGIN IMMEDIATE;
-- create "new_expert_sheets" table
CREATE TABLE `new_expert_sheets` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `label` text NOT NULL,
  `leads` bool NOT NULL DEFAULT (false),
  `chosen` bool NOT NULL DEFAULT (false),
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
  `saved_at` integer NOT NULL DEFAULT (0),
  `worked_seconds` integer NOT NULL DEFAULT (0),
  `declaration_id` uuid NOT NULL,
  `expert_id` uuid NOT NULL,
  `round_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `expert_sheets_declarations_sheets` FOREIGN KEY (`declaration_id`) REFERENCES `declarations` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `expert_sheets_experts_sheets` FOREIGN KEY (`expert_id`) REFERENCES `experts` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `expert_sheets_review_rounds_sheets` FOREIGN KEY (`round_id`) REFERENCES `review_rounds` (`id`) ON DELETE NO ACTION
);
-- copy rows from old table "expert_sheets" to new temporary table "new_expert_sheets"
INSERT INTO `new_expert_sheets` (`id`, `division`, `created_at`, `updated_at`, `version`, `label`, `leads`, `status`, `project_name`, `unit_name`, `declared_amount`, `respond_by`, `due_at`, `committed_at`, `total`, `scored`, `priority`, `opinion`, `suggested_amount`, `line_cuts`, `text`, `changes`, `reason`, `submitted_at`, `reopened`, `hash`, `declaration_id`, `expert_id`, `round_id`) SELECT `id`, `division`, `created_at`, `updated_at`, `version`, `label`, `leads`, `status`, `project_name`, `unit_name`, `declared_amount`, `respond_by`, `due_at`, `committed_at`, `total`, `scored`, `priority`, `opinion`, `suggested_amount`, `line_cuts`, `text`, `changes`, `reason`, `submitted_at`, `reopened`, `hash`, `declaration_id`, `expert_id`, `round_id` FROM `expert_sheets`;
-- drop "expert_sheets" table after copying rows
DROP TABLE `expert_sheets`;
-- rename temporary table "new_expert_sheets" to "expert_sheets"
ALTER TABLE `new_expert_sheets` RENAME TO `expert_sheets`;
-- create index "expertsheet_round_id_expert_id" to table: "expert_sheets"
CREATE UNIQUE INDEX `expertsheet_round_id_expert_id` ON `expert_sheets` (`round_id`, `expert_id`);
-- create index "expertsheet_declaration_id_expert_id_status_due_at_division" to table: "expert_sheets"
CREATE INDEX `expertsheet_declaration_id_expert_id_status_due_at_division` ON `expert_sheets` (`declaration_id`, `expert_id`, `status`, `due_at`, `division`);
-- create index "expertsheet_expert_id_id_status" to table: "expert_sheets"
CREATE INDEX `expertsheet_expert_id_id_status` ON `expert_sheets` (`expert_id`, `id`, `status`);
-- add column "proved_at" to table: "sessions"
ALTER TABLE `sessions` ADD COLUMN `proved_at` datetime NULL;
-- create "agency_marks" table
CREATE TABLE `agency_marks` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `contract_id` uuid NOT NULL,
  `year` integer NOT NULL,
  `project_name` text NOT NULL,
  `contract_no` text NOT NULL,
  `payer` text NOT NULL DEFAULT (''),
  `items` json NOT NULL,
  `total` integer NULL,
  `standing` text NULL,
  `marked_by` text NOT NULL,
  `marker_id` uuid NOT NULL,
  `reason` text NOT NULL DEFAULT (''),
  `answer` text NOT NULL DEFAULT (''),
  `answered_by` text NOT NULL DEFAULT (''),
  `answered_at` datetime NULL,
  `agency_id` uuid NOT NULL,
  `assignment_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `agency_marks_agencies_marks` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `agency_marks_agency_assignments_mark` FOREIGN KEY (`assignment_id`) REFERENCES `agency_assignments` (`id`) ON DELETE NO ACTION
);
-- create index "agency_marks_assignment_id_key" to table: "agency_marks"
CREATE UNIQUE INDEX `agency_marks_assignment_id_key` ON `agency_marks` (`assignment_id`);
-- create index "agencymark_contract_id" to table: "agency_marks"
CREATE INDEX `agencymark_contract_id` ON `agency_marks` (`contract_id`);
-- create index "agencymark_agency_id_year" to table: "agency_marks"
CREATE INDEX `agencymark_agency_id_year` ON `agency_marks` (`agency_id`, `year`);
-- create index "agencymark_division_year" to table: "agency_marks"
CREATE INDEX `agencymark_division_year` ON `agency_marks` (`division`, `year`);
-- create "expert_absences" table
CREATE TABLE `expert_absences` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `first_day` text NOT NULL,
  `last_day` text NOT NULL,
  `note` text NOT NULL DEFAULT (''),
  `declared_by` text NOT NULL,
  `withdrawn_at` datetime NULL,
  `expert_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `expert_absences_experts_absences` FOREIGN KEY (`expert_id`) REFERENCES `experts` (`id`) ON DELETE NO ACTION
);
-- create index "expertabsence_expert_id" to table: "expert_absences"
CREATE INDEX `expertabsence_expert_id` ON `expert_absences` (`expert_id`);
-- create index "expertabsence_division_last_day" to table: "expert_absences"
CREATE INDEX `expertabsence_division_last_day` ON `expert_absences` (`division`, `last_day`);
-- enable back the enforcement of foreign-keys constraints
COMMIT;
PRAGMA foreign_keys = on;
