-- +goose NO TRANSACTION
-- +goose Up

-- disable the enforcement of foreign-keys constraints
PRAGMA foreign_keys = off;
BEGIN IMMEDIATE;
-- create "new_pay_lists" table
CREATE TABLE `new_pay_lists` (
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
  `payer_id` uuid NULL,
  `payer_name` text NOT NULL DEFAULT (''),
  `batch_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `pay_lists_batches_batch` FOREIGN KEY (`batch_id`) REFERENCES `batches` (`id`) ON DELETE NO ACTION
);
-- copy rows from old table "pay_lists" to new temporary table "new_pay_lists"
INSERT INTO `new_pay_lists` (`id`, `division`, `created_at`, `updated_at`, `version`, `no`, `standard_id`, `status`, `sheet_count`, `gross`, `tax`, `net`, `prepared_by`, `approved_by`, `approved_at`, `exported_by`, `exported_at`, `payer_id`, `batch_id`) SELECT `id`, `division`, `created_at`, `updated_at`, `version`, `no`, `standard_id`, `status`, `sheet_count`, `gross`, `tax`, `net`, `prepared_by`, `approved_by`, `approved_at`, `exported_by`, `exported_at`, `payer_id`, `batch_id` FROM `pay_lists`;
-- drop "pay_lists" table after copying rows
DROP TABLE `pay_lists`;
-- rename temporary table "new_pay_lists" to "pay_lists"
ALTER TABLE `new_pay_lists` RENAME TO `pay_lists`;
-- create index "paylist_batch_id_no" to table: "pay_lists"
CREATE UNIQUE INDEX `paylist_batch_id_no` ON `pay_lists` (`batch_id`, `no`);
-- add column "excused_at" to table: "expert_sheets"
ALTER TABLE `expert_sheets` ADD COLUMN `excused_at` datetime NULL;
-- create "contract_prices" table
CREATE TABLE `contract_prices` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `contract_no` text NOT NULL,
  `name_zh` text NOT NULL,
  `normal_name` text NOT NULL,
  `unit` text NOT NULL,
  `unit_price` integer NOT NULL,
  `signed_on` text NOT NULL,
  `buyer_zh` text NOT NULL,
  `supplier_zh` text NOT NULL DEFAULT (''),
  PRIMARY KEY (`id`)
);
-- create index "contractprice_division_normal_name_unit_signed_on" to table: "contract_prices"
CREATE INDEX `contractprice_division_normal_name_unit_signed_on` ON `contract_prices` (`division`, `normal_name`, `unit`, `signed_on`);
-- create index "contractprice_division_contract_no_normal_name_unit" to table: "contract_prices"
CREATE UNIQUE INDEX `contractprice_division_contract_no_normal_name_unit` ON `contract_prices` (`division`, `contract_no`, `normal_name`, `unit`);
-- enable back the enforcement of foreign-keys constraints
COMMIT;
PRAGMA foreign_keys = on;
