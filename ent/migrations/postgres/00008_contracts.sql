-- +goose Up

-- modify "expert_sheets" table
ALTER TABLE "expert_sheets" ADD COLUMN "excused_at" timestamptz NULL;
-- modify "pay_lists" table
ALTER TABLE "pay_lists" ADD COLUMN "payer_name" character varying NOT NULL DEFAULT '';
-- create "contract_prices" table
CREATE TABLE "contract_prices" (
  "id" uuid NOT NULL,
  "division" character varying NOT NULL,
  "created_at" timestamptz NOT NULL,
  "updated_at" timestamptz NOT NULL,
  "contract_no" character varying NOT NULL,
  "name_zh" character varying NOT NULL,
  "normal_name" character varying NOT NULL,
  "unit" character varying NOT NULL,
  "unit_price" bigint NOT NULL,
  "signed_on" character varying NOT NULL,
  "buyer_zh" character varying NOT NULL,
  "supplier_zh" character varying NOT NULL DEFAULT '',
  PRIMARY KEY ("id")
);
-- create index "contractprice_division_normal_name_unit_signed_on" to table: "contract_prices"
CREATE INDEX "contractprice_division_normal_name_unit_signed_on" ON "contract_prices" ("division", "normal_name", "unit", "signed_on");
-- create index "contractprice_division_contract_no_normal_name_unit" to table: "contract_prices"
CREATE UNIQUE INDEX "contractprice_division_contract_no_normal_name_unit" ON "contract_prices" ("division", "contract_no", "normal_name", "unit");
