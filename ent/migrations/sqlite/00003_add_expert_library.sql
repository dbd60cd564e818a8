-- +goose NO TRANSACTION
-- +goose Up

-- disable the enforcement of foreign-keys constraints
PRAGMA foreign_keys = off;
BEGIN IMMEDIATE;
-- create "new_experts" table
CREATE TABLE `new_experts` (
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
-- copy rows from old table "experts" to new temporary table "new_experts"
INSERT INTO `new_experts` (`id`, `division`, `created_at`, `updated_at`, `version`, `code`, `name_zh`, `major_zh`, `title_zh`, `employer_zh`, `employer_kind`, `fields`, `conflict_units`, `status`, `entry_date`, `term_end`, `reviews_this_year`, `user_id`) SELECT `id`, `division`, `created_at`, `updated_at`, `version`, `code`, `name_zh`, `major_zh`, `title_zh`, `employer_zh`, `employer_kind`, `fields`, `conflict_units`, `status`, `entry_date`, `term_end`, `reviews_this_year`, `user_id` FROM `experts`;
-- drop "experts" table after copying rows
DROP TABLE `experts`;
-- rename temporary table "new_experts" to "experts"
ALTER TABLE `new_experts` RENAME TO `experts`;
-- create index "expert_division" to table: "experts"
CREATE INDEX `expert_division` ON `experts` (`division`);
-- create index "expert_division_code" to table: "experts"
CREATE UNIQUE INDEX `expert_division_code` ON `experts` (`division`, `code`);
-- create index "expert_division_status_code" to table: "experts"
CREATE INDEX `expert_division_status_code` ON `experts` (`division`, `status`, `code`);
-- create index "expert_division_id_tag" to table: "experts"
CREATE UNIQUE INDEX `expert_division_id_tag` ON `experts` (`division`, `id_tag`);
-- create index "expert_user_id" to table: "experts"
CREATE INDEX `expert_user_id` ON `experts` (`user_id`);
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
-- create index "agency_division" to table: "agencies"
CREATE INDEX `agency_division` ON `agencies` (`division`);
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
-- create index "agencyassignment_division" to table: "agency_assignments"
CREATE INDEX `agencyassignment_division` ON `agency_assignments` (`division`);
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
-- create index "agencycontract_division" to table: "agency_contracts"
CREATE INDEX `agencycontract_division` ON `agency_contracts` (`division`);
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
-- create index "agencyperson_division" to table: "agency_persons"
CREATE INDEX `agencyperson_division` ON `agency_persons` (`division`);
-- create index "agencyperson_agency_id" to table: "agency_persons"
CREATE INDEX `agencyperson_agency_id` ON `agency_persons` (`agency_id`);
-- create index "agencyperson_user_id" to table: "agency_persons"
CREATE INDEX `agencyperson_user_id` ON `agency_persons` (`user_id`);
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
-- create index "expertchange_division" to table: "expert_changes"
CREATE INDEX `expertchange_division` ON `expert_changes` (`division`);
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
-- create index "expertdismissal_division" to table: "expert_dismissals"
CREATE INDEX `expertdismissal_division` ON `expert_dismissals` (`division`);
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
-- create index "expertfile_division" to table: "expert_files"
CREATE INDEX `expertfile_division` ON `expert_files` (`division`);
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
-- create index "expertkey_division" to table: "expert_keys"
CREATE INDEX `expertkey_division` ON `expert_keys` (`division`);
-- create index "expertkey_expert_id" to table: "expert_keys"
CREATE UNIQUE INDEX `expertkey_expert_id` ON `expert_keys` (`expert_id`);
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
-- create index "expertobjection_division" to table: "expert_objections"
CREATE INDEX `expertobjection_division` ON `expert_objections` (`division`);
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
-- create index "expertrelation_division" to table: "expert_relations"
CREATE INDEX `expertrelation_division` ON `expert_relations` (`division`);
-- create index "expertrelation_expert_id" to table: "expert_relations"
CREATE INDEX `expertrelation_expert_id` ON `expert_relations` (`expert_id`);
-- enable back the enforcement of foreign-keys constraints
COMMIT;
PRAGMA foreign_keys = on;
