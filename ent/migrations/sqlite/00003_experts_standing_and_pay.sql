-- +goose NO TRANSACTION
-- +goose Up

-- disable the enforcement of foreign-keys constraints
PRAGMA foreign_keys = off;
BEGIN IMMEDIATE;
-- create "new_consents" table
CREATE TABLE `new_consents` (
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
  `asked_by` uuid NOT NULL,
  `asked_by_name` text NOT NULL,
  `decision` text NOT NULL DEFAULT ('WAITING'),
  `decided_by_name` text NOT NULL DEFAULT (''),
  `answer` text NOT NULL DEFAULT (''),
  `decided_at` datetime NULL,
  `declaration_id` uuid NULL,
  `pay_list_id` uuid NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `consents_declarations_consents` FOREIGN KEY (`declaration_id`) REFERENCES `declarations` (`id`) ON DELETE SET NULL,
  CONSTRAINT `consents_pay_lists_consents` FOREIGN KEY (`pay_list_id`) REFERENCES `pay_lists` (`id`) ON DELETE SET NULL
);
-- copy rows from old table "consents" to new temporary table "new_consents"
INSERT INTO `new_consents` (`id`, `division`, `created_at`, `updated_at`, `version`, `sheet_id`, `act`, `role`, `reason`, `outcome`, `asked_by`, `asked_by_name`, `decision`, `decided_by_name`, `answer`, `decided_at`, `declaration_id`) SELECT `id`, `division`, `created_at`, `updated_at`, `version`, `sheet_id`, `act`, `role`, `reason`, `outcome`, `asked_by`, `asked_by_name`, `decision`, `decided_by_name`, `answer`, `decided_at`, `declaration_id` FROM `consents`;
-- drop "consents" table after copying rows
DROP TABLE `consents`;
-- rename temporary table "new_consents" to "consents"
ALTER TABLE `new_consents` RENAME TO `consents`;
-- create index "consent_division" to table: "consents"
CREATE INDEX `consent_division` ON `consents` (`division`);
-- create index "consent_declaration_id_decision" to table: "consents"
CREATE INDEX `consent_declaration_id_decision` ON `consents` (`declaration_id`, `decision`);
-- create index "consent_pay_list_id_decision" to table: "consents"
CREATE INDEX `consent_pay_list_id_decision` ON `consents` (`pay_list_id`, `decision`);
-- create index "consent_division_decision_role" to table: "consents"
CREATE INDEX `consent_division_decision_role` ON `consents` (`division`, `decision`, `role`);
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
-- create index "expertmeasure_division" to table: "expert_measures"
CREATE INDEX `expertmeasure_division` ON `expert_measures` (`division`);
-- create index "expertmeasure_expert_id_status" to table: "expert_measures"
CREATE INDEX `expertmeasure_expert_id_status` ON `expert_measures` (`expert_id`, `status`);
-- create index "expertmeasure_division_status" to table: "expert_measures"
CREATE INDEX `expertmeasure_division_status` ON `expert_measures` (`division`, `status`);
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
-- create index "payline_division" to table: "pay_lines"
CREATE INDEX `payline_division` ON `pay_lines` (`division`);
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
-- create index "paylist_division" to table: "pay_lists"
CREATE INDEX `paylist_division` ON `pay_lists` (`division`);
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
-- create index "payment_division" to table: "payments"
CREATE INDEX `payment_division` ON `payments` (`division`);
-- create index "payment_pay_list_id_expert_id" to table: "payments"
CREATE UNIQUE INDEX `payment_pay_list_id_expert_id` ON `payments` (`pay_list_id`, `expert_id`);
-- create index "payment_expert_id" to table: "payments"
CREATE INDEX `payment_expert_id` ON `payments` (`expert_id`);
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
-- create index "sheetmark_division" to table: "sheet_marks"
CREATE INDEX `sheetmark_division` ON `sheet_marks` (`division`);
-- create index "sheetmark_sheet_id" to table: "sheet_marks"
CREATE UNIQUE INDEX `sheetmark_sheet_id` ON `sheet_marks` (`sheet_id`);
-- create index "sheetmark_expert_id_year" to table: "sheet_marks"
CREATE INDEX `sheetmark_expert_id_year` ON `sheet_marks` (`expert_id`, `year`);
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
-- create index "yearmark_division" to table: "year_marks"
CREATE INDEX `yearmark_division` ON `year_marks` (`division`);
-- create index "yearmark_expert_id_year" to table: "year_marks"
CREATE UNIQUE INDEX `yearmark_expert_id_year` ON `year_marks` (`expert_id`, `year`);
-- create index "yearmark_division_year" to table: "year_marks"
CREATE INDEX `yearmark_division_year` ON `year_marks` (`division`, `year`);
-- enable back the enforcement of foreign-keys constraints
COMMIT;
PRAGMA foreign_keys = on;
