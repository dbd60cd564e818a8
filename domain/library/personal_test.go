package library_test

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/audit"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/panel"
	"hengxiao/domain/standard"
	"hengxiao/domain/standing"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/expertfile"
	"hengxiao/ent/generated/ent/expertrelation"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/paylist"
	"hengxiao/ent/generated/ent/user"
)

func TestPersonalDataAreReadByTheirOwnerAndMaskedForTheOffice(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		e := s.admitted(domaintest.Clerk2)
		whole := &library.Personal{IDNumber: idNumber, Phone: phone, Email: email, BankName: bank, BankAccount: account}
		masked := &library.Personal{IDNumber: "4405************10", Phone: "138****5678", Email: "c**********@example.com",
			BankName: bank, BankAccount: "***************5702"}
		for who, want := range map[domaintest.Persona]*library.Personal{domaintest.Clerk2: whole, domaintest.Office: masked,
			domaintest.Leader: nil, domaintest.Auditor: nil, domaintest.Section: nil, domaintest.Head: nil, domaintest.Expert1: nil,
			domaintest.Budget: nil, domaintest.Admin: nil, domaintest.ClerkOther: nil} {
			got, err := s.Read(s.As(who), s.Client, e.ID)
			if want == nil {
				is(t, err, fault.NotFound, "")
				continue
			}
			if diff := cmp.Diff(want, got); diff != "" || err != nil {
				t.Errorf("%s: %s, %v", who, diff, err)
			}
		}
		looks, err := s.Client.AuditEvent.Query().Where(auditevent.Action("readPersonal"), auditevent.ObjectID(e.ID.String())).
			Order(auditevent.ByID()).All(s.Machine())
		if err != nil || len(looks) != 2 {
			t.Errorf("%d looks are traced, %v", len(looks), err)
		}
	})
}

func TestWhoPaysAloneGetsTheAccountWhole(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		e := s.admitted(domaintest.Clerk2)
		for pays, want := range map[bool]*library.Personal{
			true:  {IDNumber: idNumber, BankName: bank, BankAccount: account},
			false: {IDNumber: "4405************10", BankName: bank, BankAccount: "***************5702"},
		} {
			got, err := s.ForPay(s.As(domaintest.Office), s.Client, e.ID, pays)
			if diff := cmp.Diff(want, got); diff != "" || err != nil {
				t.Errorf("who pays %v: %s, %v", pays, diff, err)
			}
			for _, who := range []domaintest.Persona{domaintest.Clerk2, domaintest.Leader, domaintest.Auditor, domaintest.Section, domaintest.Budget,
				domaintest.Admin, domaintest.Security, domaintest.Integrator, domaintest.Expert1, domaintest.ClerkOther} {
				_, err := s.ForPay(s.As(who), s.Client, e.ID, pays)
				is(t, err, fault.NotFound, "")
			}
		}
		looks := s.Client.AuditEvent.Query().Where(auditevent.Action("readPersonal"), auditevent.ObjectID(e.ID.String())).AllX(s.Machine())
		var told []string
		for _, look := range looks {
			told = append(told, look.Changed)
		}
		slices.Sort(told)
		if diff := cmp.Diff([]string{`{"whole":false,"pay":true}`, `{"whole":true,"pay":true}`}, told); diff != "" {
			t.Error(diff)
		}
	})
}

func TestPersonalDataStandNowhereInTheClear(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		e := s.admitted(domaintest.Clerk2)
		if _, err := s.Read(s.As(domaintest.Office), s.Client, e.ID); err != nil {
			t.Fatal(err)
		}
		for _, canary := range []string{idNumber, phone, email, account, bank} {
			if found := s.finds(canary); len(found) != 0 {
				t.Errorf("%s stands in %v", canary, found)
			}
		}
		if diff := cmp.Diff([]string{"experts.name_zh"}, s.finds("孟示鸟")); diff != "" {
			t.Errorf("the name stands elsewhere: %s", diff)
		}
		another, err := s.Client.Expert.Get(s.Machine(), s.Experts[domaintest.Expert1].ID)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Client.Expert.UpdateOneID(another.ID).SetPersonal(s.now(e).Personal).Exec(s.Machine()); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Read(s.As(domaintest.Expert1), s.Client, another.ID); err != nil {
			t.Errorf("a row without a key: %v", err)
		}
	})
}

func TestCertificatesAreSealed(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		e := s.admitted(domaintest.Clerk2)
		shelf := map[string][]byte{}
		attach := func(who domaintest.Persona) (string, error) {
			f, err := s.Attach(s.As(who), s.Client, library.Certificate{ExpertID: e.ID, Kind: expertfile.KindTITLE,
				Name: "职称证书.pdf", Mime: "application/pdf", Body: []byte("%PDF-1.7 孟示鸟")}, func(body []byte) (string, error) {
				shelf["sum"] = body
				return "sum", nil
			})
			if err != nil {
				return "", err
			}
			return f.ID.String(), nil
		}
		if _, err := attach(domaintest.Expert1); err == nil {
			t.Error("somebody else gives a certificate")
		}
		if _, err := attach(domaintest.Clerk2); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(shelf["sum"]), "PDF") {
			t.Error("the shelf holds the file in the clear")
		}
		f := s.Client.ExpertFile.Query().OnlyX(s.Machine())
		read := func(sum string) ([]byte, error) { return shelf[sum], nil }
		for who, open := range map[domaintest.Persona]bool{domaintest.Clerk2: true, domaintest.Office: true, domaintest.Auditor: true,
			domaintest.Leader: false, domaintest.Section: false, domaintest.Expert1: false} {
			_, body, err := s.OpenFile(s.As(who), s.Client, f.ID, read)
			if open && (err != nil || string(body) != "%PDF-1.7 孟示鸟") {
				t.Errorf("%s reads %q, %v", who, body, err)
			}
			if !open {
				is(t, err, fault.NotFound, "")
			}
		}
	})
}

func TestAnExpertTakesHisDataWithHim(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		e := s.admitted(domaintest.Clerk2)
		do(s, domaintest.Clerk2, library.Relate, library.AddRelation{ExpertID: e.ID, Kind: expertrelation.KindRELATIVE, PartyZh: "孔老师", RoleZh: "配偶"})
		s.judged(e)
		ctx, kept := s.Machine(), s.Client.ExpertSheet.Query().OnlyX(s.Machine())
		s.Client.ReviewRound.UpdateOneID(kept.RoundID).SetMetAt(s.Clock.Now()).
			SetSeats([]form.Seat{{Label: kept.Label, Present: true, Dissent: "单价依据仍不充分"}}).ExecX(ctx)
		s.Client.Question.Create().SetDeclarationID(kept.DeclarationID).SetSheetID(kept.ID).SetText("近三年的单价是多少").ExecX(ctx)
		s.sits(declared(t, s.H, "2027-205001-002", "食堂改造"), e, expertsheet.StatusDECLINED)
		body, err := s.Own(s.As(domaintest.Clerk2), s.Client, e.ID)
		if err != nil {
			t.Fatal(err)
		}
		var own struct {
			Entry     struct{ Code, NameZh string }
			Personal  library.Personal
			Relations []struct{ PartyZh string }
			History   []struct{ Action string }
			Reviews   []struct {
				Lines []struct{ Item, Points, Comment string }
			}
			Seats     []struct{ Project, Status string }
			Questions []struct{ Project, Text string }
			Meetings  []struct{ Project, Dissent string }
			Marks     []struct{ Project, Total string }
			Measures  []struct{ Kind, Reason string }
			Payments  []struct {
				Net   string
				Lines []struct{ Project, Amount string }
			}
		}
		if err := json.Unmarshal(body, &own); err != nil {
			t.Fatal(err)
		}
		if own.Entry.Code != "E10" || own.Personal.BankAccount != account || len(own.Relations) != 1 || len(own.History) != 5 {
			t.Errorf("took %s", body)
		}
		if len(own.Reviews) != 1 || len(own.Reviews[0].Lines) != 1 || own.Reviews[0].Lines[0].Comment != "单价有据" || own.Reviews[0].Lines[0].Points != "8.00" ||
			len(own.Marks) != 1 || own.Marks[0].Total != "100.00" || len(own.Measures) != 1 || own.Measures[0].Reason != "向被评审单位透露评审意见" ||
			len(own.Payments) != 1 || len(own.Payments[0].Lines) != 1 || own.Payments[0].Lines[0].Project != "校舍维修" {
			t.Errorf("of his reviews took %s", body)
		}
		if len(own.Seats) != 1 || own.Seats[0].Status != "DECLINED" || own.Seats[0].Project != "食堂改造" ||
			len(own.Questions) != 1 || own.Questions[0].Text != "近三年的单价是多少" || len(own.Meetings) != 1 || own.Meetings[0].Dissent != "单价依据仍不充分" {
			t.Errorf("of his seats took %s", body)
		}
		for _, who := range []domaintest.Persona{domaintest.Office, domaintest.Leader, domaintest.Expert1} {
			_, err := s.Own(s.As(who), s.Client, e.ID)
			is(t, err, fault.NotFound, "")
		}
	})
}

// judged lets an expert have judged a project, been marked for it, paid and removed.
func (s *stand) judged(e *ent.Expert) {
	s.t.Helper()
	s.sits(declared(s.t, s.H, "2027-205101-001", "校舍维修"), e, expertsheet.StatusLOCKED)
	ctx, db := s.Machine(), s.Client
	sheet := db.ExpertSheet.Query().OnlyX(ctx)
	db.ReviewRound.UpdateOneID(sheet.RoundID).SetStatus("CLOSED").ExecX(ctx)
	db.ExpertSheet.UpdateOneID(sheet.ID).SetSubmittedAt(s.Clock.Now()).ExecX(ctx)
	db.ScoreLine.Create().SetSheetID(sheet.ID).SetItem("A1").SetPoints(exact.MustPoints("8")).SetComment("单价有据").ExecX(ctx)
	var items []*standing.MarkItemInput
	for _, it := range standard.Shipped().Assessment.Items {
		items = append(items, &standing.MarkItemInput{Code: it.Code, Points: &it.Weight})
	}
	do(s, domaintest.Office, standing.Mark, standing.MarkSheet{SheetID: sheet.ID, Items: items})
	list := do(s, domaintest.Office, standing.Prepare, standing.PreparePay{BatchID: s.Batch.ID})
	db.PayList.UpdateOneID(list.ID).SetStatus("APPROVED").ExecX(ctx)
	do(s, domaintest.Office, standing.Remove, standing.RemoveExpert{ExpertID: e.ID, Version: s.now(e).Version, Breach: "LEAK",
		Reason: "向被评审单位透露评审意见"})
}

// sealAll seals the whole trail and proves it.
func (s *stand) sealAll() audit.Report {
	s.t.Helper()
	for n := 1; n > 0; {
		var err error
		if n, err = audit.Seal(s.Stranger(), s.Store); err != nil {
			s.t.Fatal(err)
		}
	}
	report, err := audit.Verify(context.WithoutCancel(s.Stranger()), s.Client)
	if err != nil || report.Broken != "" || report.Unsealed != 0 {
		s.t.Fatalf("the trail: %+v, %v", report, err)
	}
	return report
}

func TestErasureKeepsTheTrailWhole(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		const name, relative = "孟示鸟", "柯示亲"
		e := do(s, domaintest.Head, s.Recommend, typed())
		do(s, domaintest.Section, library.Check, s.because(e, "情况属实"))
		u, err := s.Client.User.Create().SetLogin("canary").SetName(name).SetPasswordHash("-").Save(s.Machine())
		if err != nil {
			t.Fatal(err)
		}
		login := u.Login
		do(s, domaintest.Office, library.Admit, library.AdmitExpert{ID: e.ID, Version: s.now(e).Version, Login: &login})
		until := clock.Date("2026-05-31")
		do(s, domaintest.Office, library.Relate, library.AddRelation{ExpertID: e.ID, Kind: expertrelation.KindRELATIVE, PartyZh: relative, Until: &until})
		d := declared(t, s.H, "2027-205101-001", "校舍维修")
		field := "AGRI" // which nobody of the library knows
		do(s, domaintest.Office, panel.Choose, panel.ChooseExpert{DeclarationID: d.ID, Version: d.Version, Size: 3,
			Fields: []*panel.FieldNeed{{Field: field, Count: 1}}, ExpertID: e.ID, Field: &field, Reason: "长期从事农业研究"})
		round, err := s.Client.ReviewRound.Create().SetDeclarationID(d.ID).SetNo(1).SetRevision(1).SetStatus("INDIVIDUAL").Save(s.Machine())
		if err != nil {
			t.Fatal(err)
		}
		sheet, err := s.Client.ExpertSheet.Create().SetDeclarationID(d.ID).SetRoundID(round.ID).SetExpertID(e.ID).SetLabel("专家1").
			SetStatus(expertsheet.StatusLOCKED).SetText("建议核减").SetProjectName(d.NameZh).SetUnitName("示例中学").Save(s.Machine())
		if err != nil {
			t.Fatal(err)
		}
		before := s.sealAll()

		_, err = try(s, s.As(domaintest.Office), library.Erase, s.because(e, "本人申请注销"))
		is(t, err, fault.Frozen, "") // serves still
		until = "2026-12-31"
		do(s, domaintest.Office, library.Pause, library.PauseExpert{ID: e.ID, Version: s.now(e).Version, Reason: "连续三次谢绝", Until: &until})
		do(s, domaintest.Office, library.Leave, s.because(e, "本人申请退出"))
		_, err = try(s, s.As(domaintest.Office), library.Erase, s.because(e, "本人申请注销"))
		is(t, err, fault.Frozen, "") // judges still
		if err := s.Client.ReviewRound.UpdateOneID(round.ID).SetStatus("CLOSED").Exec(s.Machine()); err != nil {
			t.Fatal(err)
		}
		unpaid := func(part string) {
			t.Helper()
			_, err := try(s, s.As(domaintest.Office), library.Erase, s.because(e, "本人申请注销"))
			is(t, err, fault.Frozen, "")
			if err != nil && !strings.Contains(err.Error(), part) {
				t.Errorf("said: %v", err)
			}
		}
		unpaid("“校舍维修”的评审费还没有列入清单")
		l := do(s, domaintest.Office, standing.Prepare, standing.PreparePay{BatchID: s.Batch.ID})
		unpaid("清单第 1 号")
		s.Client.PayList.UpdateOneID(l.ID).SetStatus(paylist.StatusAPPROVED).SetApprovedBy("韩局长").ExecX(s.Machine())
		do(s, domaintest.Office, standing.Export, l.ID)
		do(s, domaintest.Office, standing.Remove, standing.RemoveExpert{ExpertID: e.ID, Version: s.now(e).Version, Breach: "LEAK",
			Reason: "向被评审单位透露评审意见"})
		do(s, domaintest.Office, library.Erase, s.because(e, "本人申请注销"))
		_, err = try(s, s.As(domaintest.Office), library.Erase, s.because(e, "本人申请注销"))
		is(t, err, fault.Frozen, "")

		if diff := cmp.Diff([]string{"payments.name_zh"}, s.finds(name)); diff != "" {
			t.Errorf("the name stands elsewhere than in the accounts: %s", diff)
		}
		for _, canary := range []string{relative, idNumber, phone, email, account, bank, "教育财政研究", "副研究员", "某教科研究院"} {
			if found := s.finds(canary); len(found) != 0 {
				t.Errorf("%s still stands in %v", canary, found)
			}
		}
		if n := s.Client.ExpertKey.Query().CountX(s.Machine()); n != 0 {
			t.Errorf("%d keys are left", n)
		}
		kept, err := s.Client.ExpertSheet.Get(s.Machine(), sheet.ID)
		if err != nil || kept.Text != "建议核减" || kept.Label != "专家1" {
			t.Errorf("what was judged is gone: %+v, %v", kept, err)
		}
		if off := s.Client.User.Query().Where(user.Login(login)).OnlyX(s.Machine()); off.Status != user.StatusDISABLED {
			t.Errorf("the account is %s", off.Status)
		}
		_, err = try(s, s.As(domaintest.Office), s.Recommend, typed())
		is(t, err, fault.DupIndicator, "idNumber") // who was removed is known by his number for ever
		if after := s.sealAll(); after.Sealed <= before.Sealed {
			t.Errorf("%d traces before, %d after", before.Sealed, after.Sealed)
		}
	})
}

func TestWhatWasErasedDoesNotComeBack(t *testing.T) {
	each(t, func(t *testing.T, s *stand) {
		e := s.admitted(domaintest.Clerk2)
		do(s, domaintest.Clerk2, library.Leave, s.because(e, "已到外地工作"))
		do(s, domaintest.Office, library.Erase, s.because(e, "本人申请注销"))
		_, err := try(s, s.As(domaintest.Office), library.Reapplied, s.seen(e))
		is(t, err, fault.Frozen, "")
		if again := do(s, domaintest.Head, s.Recommend, typed()); again.ID == e.ID {
			t.Error("the person's new entry is the old one")
		}
	})
}
