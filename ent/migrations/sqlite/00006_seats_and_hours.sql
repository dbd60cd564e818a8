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
-- enable back the enforcement of foreign-keys constraints
COMMIT;
PRAGMA foreign_keys = on;
