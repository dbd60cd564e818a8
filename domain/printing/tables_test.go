package printing_test

import (
	"bytes"
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/printing"
	"hengxiao/domain/statistics"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/term"
)

// judged leaves a batch with projects as their reviews end, by chance with a fixed seed,
// and a ceiling that reaches for about a half of them.
func judged(t *testing.T, h *domaintest.H) {
	t.Helper()
	ctx, chance := h.Machine(), rand.New(rand.NewPCG(16, 2027))
	asked := exact.Money(0)
	for i := range 80 {
		u, code := h.Units[[]string{"205001", "205101", "212001"}[chance.IntN(3)]], fmt.Sprintf("J%02d", i)
		p := h.Client.Project.Create().SetCode(code).SetNameZh(code).SetUnit(u).SetSectionID(u.SectionID).SaveX(ctx)
		amount := exact.Money(1+chance.Int64N(90)) * exact.MustMoney("1")
		reviewed := amount * exact.Money(chance.IntN(11)) / 10
		create := h.Client.Declaration.Create().SetProject(p).SetBatch(h.Batch).SetUnit(u).SetSectionID(u.SectionID).SetBudgetYear(2027).
			SetCode(code).SetNameZh(code).SetForm(form.Declaration{}).SetExpFuncCode([]string{"2050299", "2120303"}[chance.IntN(2)]).SetNature("NEW").
			SetStage([]declaration.Stage{"SECTION_REVIEW", "REVIEW_CLOSED", "REVIEW_CLOSED", "REPORTED", "APPROVED"}[chance.IntN(5)]).
			SetStageSince(h.Clock.Now()).SetAmount(amount).SetReviewedAmount(reviewed)
		if chance.IntN(8) > 0 {
			create.SetPriority(1 + chance.IntN(4)).SetScore(exact.Points(6000 + 500*chance.Int64N(8)))
		}
		if chance.IntN(4) > 0 {
			create.SetOpinion([]term.Opinion{term.Agree, term.AgreeCut, term.Revise, term.Disagree}[chance.IntN(4)])
		}
		if d := create.SaveX(ctx); candidate(d) {
			asked += reviewed
		}
	}
	h.Client.Batch.UpdateOne(h.Batch).SetCeiling(asked / 2).ExecX(ctx)
}

// candidate tells whether the review granted a project money, so that it may be funded.
func candidate(d *ent.Declaration) bool {
	return d.Stage != "SECTION_REVIEW" && *d.ReviewedAmount > 0 && (d.Opinion == nil || *d.Opinion == term.Agree || *d.Opinion == term.AgreeCut)
}

// unreached walks the ranking once: the projects that the money does not reach, each
// with its place.
func unreached(t *testing.T, h *domaintest.H) (reserve []*ent.Declaration, places map[string]int) {
	t.Helper()
	left := *h.Client.Batch.GetX(h.Machine(), h.Batch.ID).Ceiling
	var ranked []*ent.Declaration
	for _, d := range h.Client.Declaration.Query().AllX(h.Machine()) {
		switch {
		case !candidate(d):
		case d.Score == nil: // no experts judged it: it is funded first
			left -= *d.ReviewedAmount
		default:
			ranked = append(ranked, d)
		}
	}
	slices.SortFunc(ranked, func(a, b *ent.Declaration) int {
		return cmp.Or(cmp.Compare(*a.Priority, *b.Priority), cmp.Compare(*b.Score, *a.Score), cmp.Compare(a.Code, b.Code))
	})
	places = map[string]int{}
	for i, d := range ranked {
		places[d.Code] = i + 1
		if *d.ReviewedAmount <= left {
			left -= *d.ReviewedAmount
			continue
		}
		reserve = append(reserve, d)
	}
	return reserve, places
}

// book are the sheets of the printed tables, by name.
func book(t *testing.T, h *domaintest.H, who domaintest.Persona, f statistics.StatisticsFilter) map[string][][]string {
	t.Helper()
	body, err := printing.PrintTables(h.As(who), h.Client, f, ".xlsx")
	if err != nil {
		t.Fatal(err)
	}
	file, err := excelize.OpenReader(bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	sheets := map[string][][]string{}
	for _, name := range file.GetSheetList() {
		if sheets[name], err = file.GetRows(name, excelize.Options{RawCellValue: true}); err != nil {
			t.Fatal(err)
		}
	}
	return sheets
}

// T16 is whom the money does not reach, and adds their amounts up.
func TestTheReserveListIsWhomTheMoneyDoesNotReach(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		judged(t, h)
		reserve, places := unreached(t, h)
		section := "KS_EDU"
		for name, tt := range map[string]struct {
			section *string
			among   func(*ent.Declaration) bool
		}{
			"the batch": {nil, func(*ent.Declaration) bool { return true }},
			"a section": {&section, func(d *ent.Declaration) bool { return d.SectionID == h.Sections[section].ID }},
		} {
			rows := book(t, h, domaintest.Office, statistics.StatisticsFilter{BudgetYear: 2027, BatchID: &h.Batch.ID, SectionCode: tt.section})["T16 备选项目"]
			var want, got []string
			sum := exact.Money(0)
			for _, d := range reserve {
				if tt.among(d) {
					want = append(want, fmt.Sprint(places[d.Code], " ", d.Code, " ", d.Score, " ", d.ReviewedAmount))
					sum += *d.ReviewedAmount
				}
			}
			if len(want) < 5 || len(rows) != len(want)+2 {
				t.Fatalf("%s: %d rows are printed of %d", name, len(rows), len(want))
			}
			for _, r := range rows[1 : len(rows)-1] {
				got = append(got, fmt.Sprint(r[0], " ", r[1], " ", exact.MustPoints(r[4]), " ", exact.MustMoney(r[5])))
			}
			if !slices.Equal(want, got) {
				t.Errorf("%s: %v, want %v", name, got, want)
			}
			if total := rows[len(rows)-1]; total[0] != "合计" || exact.MustMoney(total[5]) != sum {
				t.Errorf("%s: %v, want %s", name, total, sum)
			}
		}
		if sheets := book(t, h, domaintest.Section, statistics.StatisticsFilter{BudgetYear: 2027, BatchID: &h.Batch.ID}); sheets["T16 备选项目"] != nil {
			t.Error("a section reads how the money is shared out")
		}
	})
}

// A printed table says what it counts, so that a section's is not taken for the district's.
func TestPrintedTablesSayWhatTheyAreNarrowedTo(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		judged(t, h)
		section, unit, nature, class := "KS_EDU", "205001", "NEW", "20502"
		f := statistics.StatisticsFilter{BudgetYear: 2027, BatchID: &h.Batch.ID, SectionCode: &section, UnitCode: &unit, Nature: &nature, FuncClass: &class}
		first := fmt.Sprint(book(t, h, domaintest.Office, f)["表单"])
		for _, word := range []string{"2027 年度", "批次：" + h.Batch.NameZh, "科室：", "单位：", "项目属性：", "功能分类："} {
			if !strings.Contains(first, word) {
				t.Errorf("%q is not said: %s", word, first)
			}
		}
		rows := book(t, h, domaintest.Office, statistics.StatisticsFilter{BudgetYear: 2027})["T16 备选项目"]
		if !strings.Contains(fmt.Sprint(rows), "请选定批次") {
			t.Errorf("without a batch nothing is said of T16: %v", rows)
		}
	})
}

// added are the columns whose total is the sum of the rows.
var added = []string{"项目数", "申报金额", "已核定", "核定金额", "核减额", "批复金额", "已批复项目数", "全年预算数", "执行数",
	"指标数", "定量", "取自指标库", "退回后重报", "其中有修改"}

func TestEachPrintedTotalIsTheSumOfItsRows(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		judged(t, h)
		summed := 0
		for name, rows := range book(t, h, domaintest.Office, statistics.StatisticsFilter{BudgetYear: 2027}) {
			last := rows[len(rows)-1]
			if last[0] != "合计" {
				continue
			}
			for i, column := range rows[0] {
				if !slices.Contains(added, column) || last[i] == "—" {
					continue
				}
				sum := exact.Money(0)
				for _, r := range rows[1 : len(rows)-1] {
					sum += exact.MustMoney(r[i])
				}
				if sum != exact.MustMoney(last[i]) {
					t.Errorf("%s, %s: %s, want %s", name, column, last[i], sum)
				}
				summed++
			}
		}
		if summed < 50 {
			t.Errorf("only %d totals are printed", summed)
		}
	})
}
