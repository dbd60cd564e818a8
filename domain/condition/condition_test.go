package condition_test

import (
	"math/big"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hengxiao/domain/condition"
	"hengxiao/domain/fault"
)

// facts of a project; what is not in a map is not given.
type facts struct {
	numbers map[condition.Field]string
	texts   map[condition.Field]string
	tags    []string
	flag    bool
}

func (f facts) Number(field condition.Field) *big.Rat {
	if s, ok := f.numbers[field]; ok {
		r, _ := new(big.Rat).SetString(s)
		return r
	}
	return nil
}

func (f facts) Text(field condition.Field) *string {
	if s, ok := f.texts[field]; ok {
		return &s
	}
	return nil
}

func (f facts) List(condition.Field) []string { return f.tags }
func (f facts) Flag(condition.Field) bool     { return f.flag }

var road = facts{
	numbers: map[condition.Field]string{condition.Amount: "30", condition.BudgetYear: "2027", condition.GrowthRate: "1/3"},
	texts:   map[condition.Field]string{condition.Nature: "ONE_OFF", condition.NameZh: "城区道路养护", condition.EmergencyDocNo: " "},
	tags:    []string{"IT"},
}

func TestHolds(t *testing.T) {
	for text, want := range map[string]bool{
		`true`:                                  true,
		`amount > 29.99`:                        true,
		`amount > 30`:                           false,
		`amount >= 30.000000`:                   true,
		`amount < 30.01 && amount <= 30`:        true,
		`amount == 30.0`:                        true,
		`amount != 30`:                          false,
		`amount != 30.000001`:                   true,
		`amount > -1`:                           true,
		`budgetYear >= 2027`:                    true,
		`growthRate > 0.333333333333333333333`:  true,
		`growthRate < 0.333333333333333333334`:  true,
		`missing(lastYearBudget)`:               true,
		`given(lastYearBudget)`:                 false,
		`given(amount) && given(nature)`:        true,
		`lastYearBudget >= -1`:                  false,
		`lastYearBudget != 5`:                   false,
		`!(lastYearBudget >= -1)`:               true,
		`unitCode == "1"`:                       false,
		`unitCode != "1"`:                       false,
		`nature == "ONE_OFF"`:                   true,
		`nature != "NEW"`:                       true,
		`oneOf(nature, "NEW", "ONE_OFF")`:       true,
		`oneOf(nature, "NEW")`:                  false,
		`contains(nameZh, "道路")`:                true,
		`contains(tags, "IT")`:                  true,
		`contains(tags, "I")`:                   false,
		`filled(tags)`:                          true,
		`filled(emergencyDocNo)`:                false,
		`given(emergencyDocNo)`:                 true,
		`emergency`:                             false,
		`!emergency`:                            true,
		`emergency || amount >= 30`:             true,
		`emergency && amount >= 30`:             false,
		`emergency || amount > 5 && amount > 6`: true,
		"amount > 5 &&\n amount\n > 6":          true,
	} {
		c := condition.Parse(text)
		if c.Faults != nil {
			t.Errorf("%s: %v", text, c.Faults)
		} else if got := c.Root.Holds(road); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func TestFaultsNameThePlace(t *testing.T) {
	for text, want := range map[string][]string{
		``:                              {"E_REQUIRED 请填写条件；适用于所有项目的写 true"},
		`amount >=`:                     {"GRAPHQL_VALIDATION_FAILED 条件没有写完"},
		`(amount > 5`:                   {"GRAPHQL_VALIDATION_FAILED 条件没有写完"},
		`amount > 5 )`:                  {"GRAPHQL_VALIDATION_FAILED 第 12 个字：“)”处写法有误"},
		`nature == “NEW”`:               {"GRAPHQL_VALIDATION_FAILED 第 11 个字：““”不能这样用；文字加半角引号，符号用半角"},
		`amout > 5`:                     {"E_NOT_FOUND 第 1 个字：没有“amout”这一项"},
		`nature == NEW`:                 {"GRAPHQL_VALIDATION_FAILED 第 11 个字：“nature”的取值要加引号"},
		`nature > "NEW"`:                {"GRAPHQL_VALIDATION_FAILED 第 8 个字：“nature”只能用 == 或 != 比较"},
		`nature == " "`:                 {"E_REQUIRED 第 11 个字：“nature”的取值是空的"},
		`amount > "500"`:                {"E_NUMBER 第 10 个字：“amount”应与数字比较"},
		`amount > 5e2`:                  {"E_NUMBER 第 10 个字：“5e2”不是有效的数字"},
		`amount > 0x1F`:                 {"E_NUMBER 第 10 个字：“0x1F”不是有效的数字"},
		`amount > lastYearBudget`:       {"E_NUMBER 第 10 个字：“amount”应与数字比较"},
		`amount`:                        {"GRAPHQL_VALIDATION_FAILED 第 1 个字：“amount”要与一个值比较"},
		`emergency == true`:             {"GRAPHQL_VALIDATION_FAILED 第 1 个字：“emergency”只有是或否"},
		`tags == "IT"`:                  {"GRAPHQL_VALIDATION_FAILED 第 1 个字：“tags”有多个值"},
		`500 <= amount`:                 {"GRAPHQL_VALIDATION_FAILED 第 1 个字：这里应写项目情况的名称"},
		`amount + 5 > 3`:                {"GRAPHQL_VALIDATION_FAILED 第 1 个字：这里应写项目情况的名称"},
		`amount = 5`:                    {"GRAPHQL_VALIDATION_FAILED 第 8 个字：“=”处写法有误"},
		`len(tags)`:                     {"E_NOT_FOUND 第 1 个字：没有这个函数"},
		`contains(amount, "5")`:         {"GRAPHQL_VALIDATION_FAILED 第 1 个字：“amount”不能用 contains"},
		`contains(tags)`:                {"GRAPHQL_VALIDATION_FAILED 第 1 个字：contains 的括号里写法有误"},
		`os.Exit(1)`:                    {"E_NOT_FOUND 第 1 个字：没有这个函数"},
		`func() bool { return true }()`: {"E_NOT_FOUND 第 1 个字：没有这个函数"},
		`amount.x > 1`:                  {"GRAPHQL_VALIDATION_FAILED 第 1 个字：这里应写项目情况的名称"},
		`[]int{1}`:                      {"GRAPHQL_VALIDATION_FAILED 第 1 个字：不支持这种写法"},
		`amout > 5 && contains(nameZh, "道路") && nature > "N"`: {
			"E_NOT_FOUND 第 1 个字：没有“amout”这一项", "GRAPHQL_VALIDATION_FAILED 第 47 个字：“nature”只能用 == 或 != 比较"},
		strings.Repeat("(", 12) + "emergency" + strings.Repeat(")", 12): {"GRAPHQL_VALIDATION_FAILED 第 11 个字：括号和“非”最多 10 层"},
		strings.Repeat("!emergency && ", 30) + "!emergency":             {"GRAPHQL_VALIDATION_FAILED 第 422 个字：一个条件最多比较 30 次"},
		strings.Repeat("emergency || ", 50) + "emergency":               {"E_TOO_SHORT 条件最多 500 个字，现有 659 个字"},
	} {
		c := condition.Parse(text)
		if len(c.Faults) != len(want) || c.Root != nil {
			t.Errorf("%s: %v; want %v", text, c.Faults, want)
			continue
		}
		for i, f := range c.Faults {
			if got := f.Code + " " + f.Message; !strings.HasPrefix(got, want[i]) {
				t.Errorf("%s: %s; want %s", text, got, want[i])
			}
		}
	}
}

func TestPartsReadAsTheText(t *testing.T) {
	c := condition.Parse(`(emergency || !(contains(nameZh, "道路") && nature == "NEW")) && amount >= -500.5`)
	want := []condition.Part{
		{Kind: "OPEN"}, {Kind: "TEST", Field: "emergency", Op: "is"}, {Kind: "OR"}, {Kind: "NOT"}, {Kind: "OPEN"},
		{Kind: "TEST", Field: "nameZh", Op: "contains", Values: []string{"道路"}}, {Kind: "AND"},
		{Kind: "TEST", Field: "nature", Op: "eq", Values: []string{"NEW"}}, {Kind: "CLOSE"}, {Kind: "CLOSE"}, {Kind: "AND"},
		{Kind: "TEST", Field: "amount", Op: "gte", Values: []string{"-500.5"}, From: 73, To: 79},
	}
	if diff := cmp.Diff(want, c.Parts()); diff != "" {
		t.Error(diff)
	}
	last := want[len(want)-1]
	if got := string([]rune(c.Text)[last.From:last.To]); got != "-500.5" {
		t.Errorf("the limit stands at %q", got)
	}
}

func TestNoTextBreaksTheReader(t *testing.T) {
	pieces := rapid.SampledFrom([]string{"amount", "tags", "nature", "emergency", ">=", "==", "&&", "||", "!", "(", ")", "500", "0.2", `"NEW"`, "道",
		"contains", "oneOf", ",", "-", ".", "func", "{", "}", "\n", "“", "true", "[", "]", "/*", "'"})
	rapid.Check(t, func(t *rapid.T) {
		c := condition.Parse(strings.Join(rapid.SliceOfN(pieces, 0, 25).Draw(t, "text"), " "))
		if (c.Root == nil) != (c.Faults.Err() != nil) {
			t.Fatalf("%s: %v, %v", c.Text, c.Root, c.Faults)
		}
		for _, f := range c.Faults {
			if f.Code == fault.Internal || f.Message == "" {
				t.Fatalf("%s: %+v", c.Text, f)
			}
		}
		if c.Root != nil {
			c.Root.Holds(road)
			c.Parts()
		}
	})
}
