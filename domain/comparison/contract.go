package comparison

import (
	"context"
	"fmt"

	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/contractprice"
	"hengxiao/ent/viewer"
)

// ContractKey is one thing of a contract: the kind as lines are compared by it.
type ContractKey struct {
	No string
	kind
}

// Contract is what a contract says of one thing that it bought.
type Contract struct {
	ContractKey
	NameZh     string // as the contract calls it
	UnitPrice  exact.Money
	SignedOn   clock.Date
	BuyerZh    string
	SupplierZh string

	Stands *ent.ContractPrice // what this changes; nil where it is new
}

// NewContract is a thing that a contract bought, without its price.
func NewContract(no, name, unit string) Contract {
	return Contract{ContractKey: ContractKey{no, kind{standard.NormalName(name), standard.NormalName(unit)}}, NameZh: name}
}

// KnownContracts are the things of contracts that were brought in.
func KnownContracts(ctx context.Context, db *ent.Client) (map[ContractKey]*ent.ContractPrice, error) {
	rows, err := db.ContractPrice.Query().Where(contractprice.Division(viewer.FromContext(ctx).Division)).
		All(viewer.System(ctx, "which contracts are known"))
	known := make(map[ContractKey]*ent.ContractPrice, len(rows))
	for _, r := range rows {
		known[ContractKey{r.ContractNo, kind{r.NormalName, r.Unit}}] = r
	}
	return known, err
}

// KeepContracts writes what contracts paid, and what a later table corrects.
func KeepContracts(ctx context.Context, db *ent.Client, rows []Contract) error {
	division := viewer.FromContext(ctx).Division
	ctx = viewer.System(ctx, "prices of contracts were brought in")
	for _, c := range rows {
		var err error
		if c.Stands != nil {
			err = c.Stands.Update().SetNameZh(c.NameZh).SetUnitPrice(c.UnitPrice).SetSignedOn(c.SignedOn).SetBuyerZh(c.BuyerZh).
				SetSupplierZh(c.SupplierZh).Exec(ctx)
		} else {
			err = db.ContractPrice.Create().SetDivision(division).SetContractNo(c.No).SetNameZh(c.NameZh).SetNormalName(c.name).SetUnit(c.unit).
				SetUnitPrice(c.UnitPrice).SetSignedOn(c.SignedOn).SetBuyerZh(c.BuyerZh).SetSupplierZh(c.SupplierZh).Exec(ctx)
		}
		if err != nil {
			return fmt.Errorf("contract %s: %w", c.No, err)
		}
	}
	return nil
}
