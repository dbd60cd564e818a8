package exchange_test

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hengxiao/domain/exchange"
	"hengxiao/domain/fault"
	"hengxiao/ent/exact"
	"hengxiao/ent/term"
)

func amount(wan string) exchange.Amount { return exchange.AmountOf(exact.MustMoney(wan)) }

// classrooms is a message with every part filled.
func classrooms() exchange.BudgetMessage {
	priority, score, planned := 1, exact.MustPoints("86.50"), amount("1000")
	return exchange.BudgetMessage{
		Division: "440605", FiscalYear: 2027, Version: 2, ProjectCode: "2027-205001-001", NameZh: "智慧教室升级项目",
		UnitCode: "205001", DepartmentCode: "205001", SectionCode: "KS_EDU",
		ProjectKind: "SPECIFIC", ProKindCode: "3", ExpFuncCode: "2050299",
		FundSources: []exchange.SourceAmount{
			{Source: "GPB", NameZh: "一般公共预算", Amount: amount("960")},
			{Source: "TOWN", NameZh: "镇街配套资金", Amount: amount("300")},
		},
		DeclaredAmount: amount("1260"), ReviewedAmount: amount("1089.974"), PlannedAmount: &planned,
		Conclusion: term.AgreeCut, Priority: &priority, Score: &score, Grade: term.Good,
		LineCuts: []exchange.LineCut{{
			No: 1, NameZh: "智慧黑板及终端", DepEcoCode: "31003", Declared: amount("930"), Cut: amount("170.026"),
			Reason: "CUT_PRICE", ReasonZh: "单价偏高",
		}},
		Indicators: []exchange.Indicator{{
			No: 1, Horizon: "ANNUAL", Level1: "OUTPUT", Level2: "OUT_QTY", NameZh: "建成智慧教室数量",
			Operator: "GE", TargetValue: "150", Unit: "个", Weight: exact.MustPoints("14"),
		}},
	}
}

func sealed(t *testing.T, m exchange.BudgetMessage) exchange.BudgetMessage {
	t.Helper()
	m, err := m.Seal()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestSealNamesTheMessageByProjectYearAndVersion(t *testing.T) {
	m := sealed(t, classrooms())
	if m.ID != "440605-2027-2027-205001-001-v2" || m.IdempotencyKey != "2027-205001-001/2027/2" {
		t.Errorf("id %q, key %q", m.ID, m.IdempotencyKey)
	}
	if !m.Whole() {
		t.Error("a sealed message is not whole")
	}
	if again := sealed(t, m); again.Hash != m.Hash || string(again.JSON()) != string(m.JSON()) {
		t.Error("sealing twice makes another message")
	}
	m.ReviewedAmount = amount("1089.975")
	if m.Whole() {
		t.Error("a changed amount leaves the message whole")
	}
}

func TestSealRefuses(t *testing.T) {
	tests := map[string]struct {
		change func(*exchange.BudgetMessage)
		code   fault.Code
		path   string
	}{
		"what is to be revised, as it has no amount": {func(m *exchange.BudgetMessage) { m.Conclusion = term.Revise }, fault.Required, "reviewedAmount"},
		"more than was declared":                     {func(m *exchange.BudgetMessage) { m.ReviewedAmount = amount("1260.000001") }, fault.ApprovedOver, "reviewedAmount"},
		"a negative amount":                          {func(m *exchange.BudgetMessage) { m.ReviewedAmount = amount("-1") }, fault.AmountPositive, "reviewedAmount"},
		"a plan of more than was declared":           {func(m *exchange.BudgetMessage) { m.PlannedAmount.Wan = exact.MustMoney("1260.000001") }, fault.ApprovedOver, "plannedAmount"},
		"a plan of less than nothing":                {func(m *exchange.BudgetMessage) { m.PlannedAmount.Wan = -1 }, fault.AmountPositive, "plannedAmount"},
		"a project code that is a path":              {func(m *exchange.BudgetMessage) { m.ProjectCode = "../x" }, fault.BadInput, "projectCode"},
		"no conclusion":                              {func(m *exchange.BudgetMessage) { m.Conclusion = "" }, fault.Required, "conclusion"},
		"no version":                                 {func(m *exchange.BudgetMessage) { m.Version = 0 }, fault.Number, "fiscalYear"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			m := classrooms()
			tt.change(&m)
			_, err := m.Seal()
			faults, ok := fault.Of(err)
			if !ok || len(faults) != 1 || faults[0].Code != tt.code || faults[0].Path != tt.path {
				t.Errorf("Seal() = %v; want %s at %s", err, tt.code, tt.path)
			}
		})
	}
}

func TestMessageReadsBackAsItWas(t *testing.T) {
	want := sealed(t, classrooms())
	var got exchange.BudgetMessage
	if err := json.Unmarshal(want.JSON(), &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if !got.Whole() {
		t.Error("the message read back is not whole")
	}
	for _, figure := range []string{`"wan":"1089.974"`, `"yuan":"10899740.00"`, `"score":"86.50"`, `"weight":"14.00"`} {
		if !strings.Contains(string(want.JSON()), figure) {
			t.Errorf("no %s in %s", figure, want.JSON())
		}
	}
}

func TestYuanIsTenThousandWan(t *testing.T) {
	form := regexp.MustCompile(`^(0|[1-9][0-9]*)\.[0-9]{2}$`)
	rapid.Check(t, func(t *rapid.T) {
		m := exact.Money(rapid.Int64Range(0, 1e15).Draw(t, "fen"))
		a := exchange.AmountOf(m)
		if !form.MatchString(string(a.Yuan)) {
			t.Fatalf("%s 元", a.Yuan)
		}
		if back := exact.RoundMoney(a.Yuan.Rat().Quo(a.Yuan.Rat(), exact.Decimal("10000").Rat()), 6); back != m {
			t.Fatalf("%s 元 is %s 万元; want %s", a.Yuan, back, m)
		}
	})
}
