package library_test

import (
	"context"
	"slices"
	"testing"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/secret"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/notice"
)

// stand is a library service before a district.
type stand struct {
	*domaintest.H
	*library.Service
	t *testing.T
}

func each(t *testing.T, test func(*testing.T, *stand)) {
	t.Helper()
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		box, err := secret.NewBox([]secret.Seed{secret.NewSeed()})
		if err != nil {
			t.Fatal(err)
		}
		test(t, &stand{H: h, Service: library.New(box), t: t})
	})
}

// canaries are personal values that must be found nowhere but where they belong.
const (
	idNumber = "440524196003150010"
	phone    = "13812345678"
	email    = "canary.bird@example.com"
	account  = "6222021001116245702"
	bank     = "金丝雀银行南海支行"
)

// typed is an entry without a fault.
func typed() library.ExpertInput {
	p := func(s string) *string { return &s }
	sex, level, born, years, section := expert.SexMALE, expert.TitleLevelDEPUTY_SENIOR, 1960, 30, "KS_EDU"
	return library.ExpertInput{NameZh: "孟示鸟", Sex: &sex, BirthYear: &born, IDNumber: p(idNumber), Phone: p(phone), Email: p(email),
		BankName: p(bank), BankAccount: p(account), EmployerZh: "某教科研究院", EmployerKind: "PUBLIC", TitleZh: "副研究员", TitleLevel: &level,
		Fields: []string{"EDU"}, SideFields: []string{"PUBFIN"}, YearsOfWork: &years, Career: "长期从事教育财政研究",
		SectionCode: &section, Consent: true}
}

// try carries a verb out in a transaction of its own, as the door does.
func try[In, Out any](s *stand, ctx context.Context, verb func(context.Context, *ent.Client, In) (Out, error), in In) (out Out, err error) {
	err = s.Store.InTx(ctx, func(ctx context.Context) (err error) {
		out, err = verb(ctx, ent.FromContext(ctx), in)
		return err
	})
	return out, err
}

// do is try for what must succeed.
func do[In, Out any](s *stand, who domaintest.Persona, verb func(context.Context, *ent.Client, In) (Out, error), in In) Out {
	s.t.Helper()
	out, err := try(s, s.As(who), verb, in)
	if err != nil {
		s.t.Fatalf("%s: %v", who, err)
	}
	return out
}

// now is an entry as it stands.
func (s *stand) now(e *ent.Expert) *ent.Expert {
	s.t.Helper()
	row, err := s.Client.Expert.Get(s.Machine(), e.ID)
	if err != nil {
		s.t.Fatal(err)
	}
	return row
}

func (s *stand) seen(e *ent.Expert) workflow.Seen {
	return workflow.Seen{ID: e.ID, Version: s.now(e).Version}
}

func (s *stand) because(e *ent.Expert, reason string) workflow.SeenWithReason {
	return workflow.SeenWithReason{ID: e.ID, Version: s.now(e).Version, Reason: reason}
}

// admitted is somebody who came in by a recommendation, with the account of a persona.
func (s *stand) admitted(login domaintest.Persona) *ent.Expert {
	s.t.Helper()
	e := do(s, domaintest.Head, s.Recommend, typed())
	do(s, domaintest.Section, library.Check, s.because(e, "情况属实"))
	name := string(login)
	return do(s, domaintest.Office2, library.Admit, library.AdmitExpert{ID: e.ID, Version: s.now(e).Version, Login: &name})
}

func is(t *testing.T, err error, code fault.Code, path string) {
	t.Helper()
	faults, _ := fault.Of(err)
	if !slices.ContainsFunc(faults, func(f *fault.Fault) bool { return f.Code == code && f.Path == path }) {
		t.Errorf("%v is no %s at %q", err, code, path)
	}
}

// told lists what somebody was told, by kind.
func (s *stand) told(who domaintest.Persona) []string {
	s.t.Helper()
	rows, err := s.Client.Notice.Query().Where(notice.UserID(s.Users[who].ID)).Order(notice.ByID()).All(s.Machine())
	if err != nil {
		s.t.Fatal(err)
	}
	kinds := make([]string, len(rows))
	for i, n := range rows {
		kinds[i] = n.Kind
	}
	return kinds
}

// finds are the columns in which a text stands anywhere in the database.
func (s *stand) finds(text string) []string { return s.Finds(s.t, text) }
