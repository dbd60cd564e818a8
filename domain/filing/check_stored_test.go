package filing_test

import (
	"slices"
	"testing"

	"hengxiao/domain/filing"
	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
)

// ready is road with what a stored form must have besides.
func ready() form.Declaration {
	f := road()
	f.Leader, f.Contact, f.Phone = p("陈示一"), p("李示二"), p("0757-00000000")
	return f
}

func TestStoredForm(t *testing.T) {
	stage := form.Stage{Stage: p("实施"), Start: day("2027-02-01"), End: day("2027-11-30"), Content: p("施工"), PlanPayment: p("100")}
	large := func(f *form.Declaration) {
		f.Amount, f.FundSources = p("500"), []form.FundSource{{Source: p("GPB"), Amount: p("500")}}
		f.BudgetLines = []form.BudgetLine{{NameZh: p("工程费"), Qty: p("1"), UnitPrice: p("500"), Amount: p("500"), Basis: p("清单")}}
	}
	files := func(kinds ...string) []filing.Attachment {
		var all []filing.Attachment
		for _, k := range kinds {
			all = append(all, filing.Attachment{Kind: k})
		}
		return all
	}
	tests := map[string]struct {
		change func(f *form.Declaration)
		files  []filing.Attachment
		want   []string
	}{
		"a plain project is ready": {func(*form.Declaration) {}, nil, nil},
		"people are named": {func(f *form.Declaration) { f.Leader, f.Contact, f.Phone = nil, p(" "), nil }, nil,
			[]string{"E_REQUIRED leader", "E_REQUIRED contact", "E_REQUIRED phone"}},
		"a specific project has a schedule": {func(f *form.Declaration) { f.ProjectKind = p("SPECIFIC") }, nil, []string{"E_REQUIRED schedule"}},
		"a schedule's row is whole": {func(f *form.Declaration) { f.Schedule = []form.Stage{{}} }, nil,
			[]string{"E_REQUIRED schedule[0].stage", "E_REQUIRED schedule[0].start", "E_REQUIRED schedule[0].end", "E_REQUIRED schedule[0].content"}},
		"a schedule satisfies": {func(f *form.Declaration) { f.ProjectKind, f.Schedule = p("SPECIFIC"), []form.Stage{stage} }, nil, nil},
		"multi-year tells the investment": {func(f *form.Declaration) { f.EndDate, f.TotalGoal = day("2028-01-31"), bridge().TotalGoal }, nil,
			[]string{"E_REQUIRED totalInvestment", "E_REQUIRED yearlySplit"}},
		"large works bring a feasibility study":        {large, nil, []string{"E_REQUIRED files"}},
		"with it they are ready":                       {large, files("FEASIBILITY"), nil},
		"a large new project brings an ex-ante report": {func(f *form.Declaration) { large(f); f.Nature, f.Tags = p("NEW"), nil }, nil, []string{"E_REQUIRED files"}},
		"IT brings a plan":                             {func(f *form.Declaration) { f.Tags = []string{"IT"} }, nil, []string{"E_REQUIRED files"}},
		"a purchase brings three quotations":           {func(f *form.Declaration) { f.Tags = []string{"PURCHASE"} }, files("QUOTATION", "QUOTATION"), []string{"E_REQUIRED files"}},
		"three suffice":                                {func(f *form.Declaration) { f.Tags = []string{"PURCHASE"} }, files("QUOTATION", "QUOTATION", "QUOTATION"), nil},
		"a quota stands in for quotations":             {func(f *form.Declaration) { f.Tags = []string{"PURCHASE"} }, files("QUOTA"), nil},
		"an unknown kind of file":                      {func(*form.Declaration) {}, files("BASIS", "SONG"), []string{"E_NOT_FOUND files[1].kind"}},
		"each missing file is told":                    {func(f *form.Declaration) { large(f); f.Tags = []string{"WORKS", "IT", "PURCHASE"} }, nil, []string{"E_REQUIRED files", "E_REQUIRED files", "E_REQUIRED files"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			f := ready()
			tt.change(&f)
			expect(t, filing.CheckStored(f, standard.Shipped(), tt.files), tt.want...)
		})
	}
}

func TestAddedFieldsAreJudgedOnlyWhenGiven(t *testing.T) {
	stage := func(start, end string, pay string) form.Stage {
		s := form.Stage{Stage: p("实施"), Content: p("施工"), PlanPayment: p(pay)}
		if start != "" {
			s.Start = day(clock.Date(start))
		}
		if end != "" {
			s.End = day(clock.Date(end))
		}
		return s
	}
	year := func(y int, amount string) form.YearAmount { return form.YearAmount{Year: &y, Amount: p(amount)} }
	hold(t, road, map[string]law{
		"a stage inside the project":         {func(f *form.Declaration) { f.Schedule = []form.Stage{stage("2027-01-01", "2027-12-31", "")} }, nil},
		"a stage without dates":              {func(f *form.Declaration) { f.Schedule = []form.Stage{stage("", "", "")} }, nil},
		"a stage that starts too early":      {func(f *form.Declaration) { f.Schedule = []form.Stage{stage("2026-12-31", "2027-12-31", "")} }, []string{"E_DATE_ORDER schedule[0].start"}},
		"a stage that ends too late":         {func(f *form.Declaration) { f.Schedule = []form.Stage{stage("2027-01-01", "2028-01-01", "")} }, []string{"E_DATE_ORDER schedule[0].end"}},
		"a stage that ends before it starts": {func(f *form.Declaration) { f.Schedule = []form.Stage{stage("2027-05-01", "2027-04-30", "")} }, []string{"E_DATE_ORDER schedule[0].end"}},
		"payments up to the amount":          {func(f *form.Declaration) { f.Schedule = []form.Stage{stage("", "", "60"), stage("", "", "40")} }, nil},
		"payments above the amount":          {func(f *form.Declaration) { f.Schedule = []form.Stage{stage("", "", "60"), stage("", "", "40.01")} }, []string{"E_LINE_SUM schedule"}},
		"a payment that is no number":        {func(f *form.Declaration) { f.Schedule = []form.Stage{stage("", "", "600"), stage("", "", "x")} }, []string{"E_NUMBER schedule[1].planPayment"}},
		"procurement above the amount":       {func(f *form.Declaration) { f.ProcurementAmount = p("100.01") }, []string{"E_NUMBER procurementAmount"}},
		"procurement within":                 {func(f *form.Declaration) { f.ProcurementAmount = p("100") }, nil},
		"an investment below the amount":     {func(f *form.Declaration) { f.TotalInvestment = p("99") }, []string{"E_NUMBER totalInvestment"}},
		"a split that adds up": {func(f *form.Declaration) {
			f.TotalInvestment, f.YearlySplit = p("150"), []form.YearAmount{year(2027, "100"), year(2028, "50")}
		}, nil},
		"a split that does not": {func(f *form.Declaration) {
			f.TotalInvestment, f.YearlySplit = p("150"), []form.YearAmount{year(2027, "100"), year(2028, "51")}
		}, []string{"E_LINE_SUM yearlySplit"}},
		"a year twice": {func(f *form.Declaration) {
			f.TotalInvestment, f.YearlySplit = p("150"), []form.YearAmount{year(2027, "100"), year(2027, "50")}
		}, []string{"E_LINE_SUM yearlySplit"}},
		"an empty year":          {func(f *form.Declaration) { f.TotalInvestment, f.YearlySplit = p("150"), []form.YearAmount{{}} }, []string{"E_REQUIRED yearlySplit[0].year", "E_REQUIRED yearlySplit[0].amount"}},
		"people may be left out": {func(f *form.Declaration) { f.Leader = p(" ") }, nil},
	})
}

func TestFaultsFollowTheForm(t *testing.T) {
	var got []string
	for _, f := range filing.CheckStored(form.Declaration{}, standard.Shipped(), nil) {
		got = append(got, f.Path)
	}
	order := []string{"budgetYear", "nameZh", "startDate", "leader", "policyBasis", "amount", "fundSources", "annualGoal", "indicators"}
	last := -1
	for _, path := range order {
		at := slices.Index(got, path)
		if at <= last {
			t.Fatalf("%s stands at %d of %v", path, at, got)
		}
		last = at
	}
}
