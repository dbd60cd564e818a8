package exchange_test

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/exchange"
	"hengxiao/domain/library"
	"hengxiao/domain/paper/book"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/agency"
	"hengxiao/ent/generated/ent/tableimport"
)

const agencyHead = "统一社会信用代码,机构名称,机构类别,信用管理平台登记,专业领域,以往业绩,姓名,职称,从业年限,主评人,资格证书\n"

func TestAgenciesComeInWholeOrNotAtAll(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		bring := func(rows string, dry bool) (*exchange.Taken, error) {
			return inTx(h.As(domaintest.Office), h, func(ctx context.Context, db *ent.Client) (*exchange.Taken, error) {
				return exchange.ImportAgencies(ctx, db, exchange.Handed{Name: "机构.csv", Body: []byte(agencyHead + rows), Dry: dry})
			})
		}
		_, err := bring("91350100M000100Y44,示例评价公司,咨询公司,是,,,江示五,,多年,是,\n"+
			"91350100m000100y43,示例评价公司,酒店,对,不存在的领域,,江示六,,5,否,\n"+
			"91350100M000100Y43,另一名称,,,,,,,,是,\n", true)
		got := strings.Join(told(err), "\n")
		for _, want := range []string{"第2行A列（统一社会信用代码）：统一社会信用代码有误", "第2行I列（从业年限）：应为整数", "第2行K列（资格证书）：主评人须注明",
			"第3行B列（机构名称）：与第2行的机构名称相同", "第3行C列（机构类别）：不认识的值", "第3行D列（信用管理平台登记）：应为“是”或“否”，现为“对”",
			"第3行E列（专业领域）：没有这个专业领域", "第4行B列（机构名称）：与第3行同一信用代码的机构不一致", "第4行G列（姓名）：请填写姓名"} {
			if !strings.Contains(got, want) {
				t.Errorf("nothing is told of %s:\n%s", want, got)
			}
		}
		rows := "91350100M000100Y43,=示例评价公司,咨询公司,是,公共财政,,江示五,会计师,8,是,注册会计师\n" +
			"91350100M000100Y43,,,,,,江示六,,,否,\n" +
			"91990000MA0000A014,示例研究院,科研院所,,,,,,,,\n"
		if taken := must(bring(rows, true))(t); taken.Saved || taken.Rows != 3 || taken.Changed != 2 || taken.Changes[0].What != "新增机构，人员 2 名" {
			t.Errorf("tried: %+v", taken)
		}
		if n := h.Client.Agency.Query().CountX(h.Machine()); n != 0 {
			t.Errorf("%d agencies were saved by what was only judged", n)
		}
		if taken := must(bring(rows, false))(t); !taken.Saved {
			t.Errorf("taken: %+v", taken)
		}
		if n := h.Client.TableImport.Query().Where(tableimport.KindEQ(tableimport.KindAGENCIES)).CountX(h.Machine()); n != 1 {
			t.Errorf("%d records of what was brought in; want 1", n)
		}
		first := h.Client.Agency.Query().Where(agency.CreditCode("91350100M000100Y43")).WithPeople().OnlyX(h.Machine())
		if len(first.Edges.People) != 2 || !first.OnPlatform || first.NameZh != "=示例评价公司" {
			t.Errorf("entered %+v with %d people", first, len(first.Edges.People))
		}
		if _, err := bring(rows, false); !strings.Contains(strings.Join(told(err), ""), "该机构已在库，编号 A01") {
			t.Errorf("again: %v", err)
		}
		file := bookOf(t, func(w *bytes.Buffer) error {
			return exchange.WriteAgencies(h.As(domaintest.Office), h.Client, w, false)
		})
		other := domaintest.Open(t, h.Store.Dialect)
		taken, err := inTx(other.As(domaintest.Office), other, func(ctx context.Context, db *ent.Client) (*exchange.Taken, error) {
			return exchange.ImportAgencies(ctx, db, exchange.Handed{Name: "机构.xlsx", Body: file})
		})
		if err != nil || taken.Changed != 2 || taken.Rows != 3 {
			t.Errorf("what went out comes in as %+v, %v", taken, err)
		}
	})
}

func TestTheListOfAgenciesSaysHowTheyStand(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		office := h.As(domaintest.Office)
		for code, name := range map[string]string{"91350100M000100Y43": "甲", "91990000MA0000A014": "乙"} {
			must(library.KeepAgency(office, h.Client, library.SaveAgency{NameZh: name, CreditCode: code, Kind: agency.KindLAW, OnPlatform: name == "甲"}))(t)
		}
		list := must(exchange.ListAgencies(office, h.Client, func(q *ent.AgencyQuery) (*ent.AgencyQuery, error) { return q, nil }))(t)
		var out bytes.Buffer
		lines, err := book.NewLines(&out, list.Head)
		if err != nil {
			t.Fatal(err)
		}
		if err := list.Each(lines.Add); err != nil {
			t.Fatal(err)
		}
		if err := lines.Close(); err != nil {
			t.Fatal(err)
		}
		rows := strings.Split(strings.TrimSpace(out.String()), "\n")
		if len(rows) != 3 || !strings.Contains(rows[0], "2027年度可委托") {
			t.Fatalf("the list is %q", rows)
		}
		for name, listed := range map[string]string{"甲": "是", "乙": "否"} {
			if !slices.ContainsFunc(rows, func(row string) bool {
				return strings.Contains(row, ","+name+",") && strings.HasSuffix(strings.TrimSpace(row), "未考核,"+listed)
			}) {
				t.Errorf("%s is not listed with %s: %q", name, listed, rows)
			}
		}
	})
}
