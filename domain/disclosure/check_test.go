package disclosure_test

import (
	"testing"

	"hengxiao/domain/disclosure"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/paper"
	"hengxiao/domain/paper/book"
	"hengxiao/domain/receipt"
	"hengxiao/domain/workflow"
	public "hengxiao/ent/generated/ent/disclosure"
	frozen "hengxiao/ent/generated/ent/receipt"
)

func TestAStrangerChecksACodeOrAFile(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approved(t, h, "道路改造", "改造道路 40 公里")
		sheets := receipt.Sheets{Paper: paper.New("报告"), Pages: []book.Page{{Name: "表", Head: []string{"项"}}}}
		about := receipt.About{Kind: frozen.KindEVALUATION, DeclarationID: &d.ID, Division: d.Division, Title: "道路改造项目支出绩效评价报告",
			Issuer: "示例区财政局", Year: 2027, Hash: paper.Hash("内容")}
		code := receipt.NewCode()
		if err := receipt.Freeze(h.As(domaintest.Office), h.Client, code, about, sheets); err != nil {
			t.Fatal(err)
		}
		check := func(code, hash *string) *disclosure.CheckedReceipt {
			return must(disclosure.Check(h.Stranger(), h.Client, code, hash))(t)
		}
		got := check(&code, nil)
		if got == nil || got.Hash != about.Hash || got.Issuer != about.Issuer || len(got.Files) != len(receipt.Endings) {
			t.Fatalf("the code leads to %+v", got)
		}
		if got.Title != nil {
			t.Errorf("a project that is not public is named: %s", *got.Title)
		}
		for _, ending := range receipt.Endings {
			file := must(receipt.File(h.As(domaintest.Office), h.Client, code, ending))(t)
			hash, changed := paper.Sum(file), paper.Sum(append([]byte{1}, file...))
			if found := check(nil, &hash); found == nil || found.Code != code {
				t.Errorf("%s is not known as frozen", ending)
			}
			if found := check(nil, &changed); found != nil {
				t.Errorf("%s with a byte more is taken for the frozen one", ending)
			}
		}
		for _, wrong := range []string{"", "7K3M", receipt.NewCode(), about.Hash, "%"} {
			if found := check(&wrong, &wrong); found != nil {
				t.Errorf("%q leads to %s", wrong, found.Code)
			}
		}
		must(publish(h))(t)
		if got := check(&code, nil); got.Title == nil || *got.Title != about.Title {
			t.Errorf("a public project is not named")
		}
		row := must(h.Client.Disclosure.Query().Where(public.KindEQ(public.KindTARGETS)).Only(h.Machine()))(t)
		must(disclosure.Withdraw(h.As(domaintest.Office), h.Client, workflow.SeenWithReason{ID: row.ID, Version: row.Version, Reason: "目标值有误"}))(t)
		if got := check(&code, nil); got.Title != nil {
			t.Errorf("a withdrawn project is named: %s", *got.Title)
		}
	})
}
