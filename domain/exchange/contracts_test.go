package exchange_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/exchange"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
)

const contractHead = "合同编号,标的名称,计量单位,单价（元）,签订日期,采购人,供应商\n"

func TestContractsComeInWholeOrNotAtAll(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		bring := func(rows string, dry bool) (*exchange.Taken, error) {
			return inTx(h.As(domaintest.Office), h, func(ctx context.Context, db *ent.Client) (*exchange.Taken, error) {
				return exchange.ImportContracts(ctx, db, exchange.Handed{Name: "合同.csv", Body: []byte(contractHead + rows), Dry: dry})
			})
		}
		_, err := bring("HT-1,智慧黑板,套,0,2026-03-01,教育局,\n"+
			"HT-1,智慧 黑板,套,12.345,2026-02-30,,\n"+
			",智慧黑板,套,12,2099-01-01,教育局,\n", true)
		got := strings.Join(told(err), "\n")
		for _, want := range []string{"第2行D列（单价（元））：单价应为大于 0", "第3行B列（标的名称）：与第2行的合同、标的和计量单位相同", "第3行D列（单价（元））",
			"第3行E列（签订日期）：应为日期", "第3行F列（采购人）：没有采购人", "第4行A列（合同编号）：没有合同编号", "第4行E列（签订日期）：签订日期不能晚于今天"} {
			if !strings.Contains(got, want) {
				t.Errorf("nothing is told of %s:\n%s", want, got)
			}
		}
		rows := "HT-1,智慧黑板,套,58600.50,2026-03-01,教育局,某公司\nHT-1,网络布线,套,12500,2026/3/1,教育局,\n"
		if taken := must(bring(rows, true))(t); taken.Saved || taken.Changed != 2 {
			t.Errorf("tried: %+v", taken)
		}
		if n := h.Client.ContractPrice.Query().CountX(h.Machine()); n != 0 {
			t.Errorf("%d prices were saved by what was only judged", n)
		}
		if taken := must(bring(rows, false))(t); !taken.Saved || taken.Changed != 2 {
			t.Errorf("taken: %+v", taken)
		}
		taken := must(bring("HT-1,智慧黑板,套,58600,2026-03-01,教育局,某公司\n", false))(t)
		if taken.Changed != 1 || taken.Changes[0].New || taken.Changes[0].What != "单价由“58600.50 元”改为“58600.00 元”；" {
			t.Errorf("corrected: %+v", taken)
		}
		stands := h.Client.ContractPrice.Query().Order(ent.Asc("unit_price")).AllX(h.Machine())
		if len(stands) != 2 || stands[1].UnitPrice != exact.MustMoney("5.86") || stands[1].SupplierZh != "某公司" {
			t.Errorf("there stand %+v", stands)
		}
		file := bookOf(t, func(w *bytes.Buffer) error {
			return exchange.WriteContracts(h.As(domaintest.Office), h.Client, w, false)
		})
		again, err := inTx(h.As(domaintest.Office), h, func(ctx context.Context, db *ent.Client) (*exchange.Taken, error) {
			return exchange.ImportContracts(ctx, db, exchange.Handed{Name: "合同.xlsx", Body: file})
		})
		if err != nil || again.Rows != 2 || again.Changed != 0 {
			t.Errorf("what went out comes in as %+v, %v", again, err)
		}
	})
}

func TestAUnitMayHaveALongName(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		name := strings.Repeat("管理", 50)
		_, err := inTx(h.As(domaintest.Admin), h, func(ctx context.Context, db *ent.Client) (*exchange.Taken, error) {
			return exchange.ImportUnits(ctx, db, exchange.Handed{Name: "单位.csv",
				Body: []byte("单位编码,单位名称,单位简称,单位类别,业务科室编码\n299001," + name + ",管理中心,部门,KS_EDU\n")})
		})
		if err != nil {
			t.Error(err)
		}
	})
}
