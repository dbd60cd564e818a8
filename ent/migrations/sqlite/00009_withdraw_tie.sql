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
  `relation_id` uuid NULL,
  `unit_code` text NULL,
  `stands_for` text NOT NULL DEFAULT (''),
  `because` text NOT NULL DEFAULT (''),
  `asked_by` uuid NOT NULL,
  `asked_by_name` text NOT NULL,
  `decision` text NOT NULL DEFAULT ('WAITING'),
  `decided_by_name` text NOT NULL DEFAULT (''),
  `answer` text NOT NULL DEFAULT (''),
  `decided_at` datetime NULL,
  `declaration_id` uuid NULL,
  `expert_id` uuid NULL,
  `pay_list_id` uuid NULL,
  `standard_id` uuid NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `consents_declarations_consents` FOREIGN KEY (`declaration_id`) REFERENCES `declarations` (`id`) ON DELETE SET NULL,
  CONSTRAINT `consents_experts_consents` FOREIGN KEY (`expert_id`) REFERENCES `experts` (`id`) ON DELETE SET NULL,
  CONSTRAINT `consents_pay_lists_consents` FOREIGN KEY (`pay_list_id`) REFERENCES `pay_lists` (`id`) ON DELETE SET NULL,
  CONSTRAINT `consents_standards_consents` FOREIGN KEY (`standard_id`) REFERENCES `standards` (`id`) ON DELETE SET NULL
);
-- copy rows from old table "consents" to new temporary table "new_consents"
INSERT INTO `new_consents` (`id`, `division`, `created_at`, `updated_at`, `version`, `sheet_id`, `act`, `role`, `reason`, `outcome`, `stands_for`, `because`, `asked_by`, `asked_by_name`, `decision`, `decided_by_name`, `answer`, `decided_at`, `declaration_id`, `expert_id`, `pay_list_id`, `standard_id`) SELECT `id`, `division`, `created_at`, `updated_at`, `version`, `sheet_id`, `act`, `role`, `reason`, `outcome`, `stands_for`, `because`, `asked_by`, `asked_by_name`, `decision`, `decided_by_name`, `answer`, `decided_at`, `declaration_id`, `expert_id`, `pay_list_id`, `standard_id` FROM `consents`;
-- drop "consents" table after copying rows
DROP TABLE `consents`;
-- rename temporary table "new_consents" to "consents"
ALTER TABLE `new_consents` RENAME TO `consents`;
-- create index "consent_declaration_id_decision" to table: "consents"
CREATE INDEX `consent_declaration_id_decision` ON `consents` (`declaration_id`, `decision`);
-- create index "consent_pay_list_id_decision" to table: "consents"
CREATE INDEX `consent_pay_list_id_decision` ON `consents` (`pay_list_id`, `decision`);
-- create index "consent_standard_id_decision" to table: "consents"
CREATE INDEX `consent_standard_id_decision` ON `consents` (`standard_id`, `decision`);
-- create index "consent_division_decision_role" to table: "consents"
CREATE INDEX `consent_division_decision_role` ON `consents` (`division`, `decision`, `role`);
-- create index "consent_waits_for_declaration" to table: "consents"
CREATE UNIQUE INDEX `consent_waits_for_declaration` ON `consents` (`declaration_id`, `act`) WHERE (decided_at IS NULL) AND (sheet_id IS NULL) AND (expert_id IS NULL);
-- create index "consent_waits_for_sheet" to table: "consents"
CREATE UNIQUE INDEX `consent_waits_for_sheet` ON `consents` (`sheet_id`, `act`) WHERE decided_at IS NULL;
-- create index "consent_waits_for_expert" to table: "consents"
CREATE UNIQUE INDEX `consent_waits_for_expert` ON `consents` (`declaration_id`, `expert_id`, `act`) WHERE decided_at IS NULL;
-- create index "consent_waits_for_relation" to table: "consents"
CREATE UNIQUE INDEX `consent_waits_for_relation` ON `consents` (`relation_id`) WHERE decided_at IS NULL;
-- create index "consent_waits_for_unit" to table: "consents"
CREATE UNIQUE INDEX `consent_waits_for_unit` ON `consents` (`expert_id`, `unit_code`) WHERE decided_at IS NULL;
-- create index "consent_waits_for_pay_list" to table: "consents"
CREATE UNIQUE INDEX `consent_waits_for_pay_list` ON `consents` (`pay_list_id`, `act`) WHERE decided_at IS NULL;
-- create index "consent_waits_for_standard" to table: "consents"
CREATE UNIQUE INDEX `consent_waits_for_standard` ON `consents` (`standard_id`, `act`) WHERE decided_at IS NULL;
-- enable back the enforcement of foreign-keys constraints
COMMIT;
PRAGMA foreign_keys = on;
