package demo

import (
	"context"
	"fmt"

	"hengxiao/domain/comparison"
	"hengxiao/ent/exact"
)

// bought are purchasing contracts of earlier years, all made up: what, in which unit, for
// how many 万元, how many days before the demo begins, and who bought.
var bought = []struct {
	name, unit, price string
	ago               int
	buyer             string
}{
	{"智慧黑板及终端", "套", "5.86", 300, "教育局（示例）"},
	{"智慧黑板及终端", "套", "6.05", 520, "教育局（示例）"},
	{"智慧黑板及终端", "套", "5.4", 700, "邻区教育局（示例）"},
	{"网络与布线", "套", "1.25", 410, "教育局（示例）"},
	{"监理与检测", "项", "486", 380, "农业农村局（示例）"},
	{"监理与检测", "项", "97.3", 640, "住房城乡建设局（示例）"},
	{"委托服务费", "项", "215", 450, "城管局（示例）"},
}

// contracts brings the contracts in whose prices experts compare with.
func (s *seed) contracts(ctx context.Context) error {
	rows := make([]comparison.Contract, len(bought))
	for i, b := range bought {
		day := s.day(-b.ago)
		c := comparison.NewContract(fmt.Sprintf("示例-CG-%d-%02d", day.Year(), i+1), b.name, b.unit)
		c.UnitPrice, c.SignedOn, c.BuyerZh, c.SupplierZh = exact.MustMoney(b.price), day, b.buyer, "示例供应商（虚构）"
		rows[i] = c
	}
	return comparison.KeepContracts(s.as(s.at(ctx, -100), "office"), s.db, rows)
}
