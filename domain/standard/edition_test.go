package standard_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/conclusion"
	"hengxiao/domain/consent"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	asked "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/notice"
	row "hengxiao/ent/generated/ent/standard"
)

// bureau is a district whose office writes standards.
type bureau struct {
	*domaintest.H
	t *testing.T
}

func each(t *testing.T, test func(*testing.T, *bureau)) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) { test(t, &bureau{H: h, t: t}) })
}

func try[In, Out any](b *bureau, who domaintest.Persona, verb func(context.Context, *ent.Client, In) (Out, error), in In) (out Out, err error) {
	err = b.Store.InTx(b.As(who), func(ctx context.Context) (err error) {
		out, err = verb(ctx, ent.FromContext(ctx), in)
		return err
	})
	return out, err
}

func do[In, Out any](b *bureau, verb func(context.Context, *ent.Client, In) (Out, error), in In) Out {
	b.t.Helper()
	out, err := try(b, domaintest.Office, verb, in)
	if err != nil {
		b.t.Fatal(err)
	}
	return out
}

// shipped is the first edition of a kind.
func (b *bureau) shipped(kind standard.Kind) *ent.Standard {
	return b.Client.Standard.Query().Where(row.Kind(string(kind)), row.Edition(1)).OnlyX(b.As(domaintest.Clerk))
}

// saved drafts the next edition with something replaced.
func (b *bureau) saved(kind standard.Kind, old, new string) *ent.Standard {
	b.t.Helper()
	s := do(b, standard.Draft, standard.DraftStandard{ID: b.shipped(kind).ID})
	return b.replace(s, old, new)
}

func (b *bureau) replace(s *ent.Standard, old, new string) *ent.Standard {
	b.t.Helper()
	body := strings.Replace(s.Body, old, new, 1)
	if body == s.Body {
		b.t.Fatalf("%s has no %s", s.Code, old)
	}
	return do(b, standard.Save, standard.SaveStandard{ID: s.ID, Version: s.Version, Body: body})
}

func (b *bureau) decide(who domaintest.Persona, give bool) error {
	c := b.Client.Consent.Query().Where(asked.ActEQ(asked.ActPUBLISH_STANDARD), asked.DecisionEQ(asked.DecisionWAITING)).OnlyX(b.Machine())
	_, err := try(b, who, conclusion.Decide, consent.DecideConsent{ID: c.ID, Version: c.Version, Give: give, Answer: "按会议意见办理"})
	return err
}

// published brings a saved draft into force by two people.
func (b *bureau) published(s *ent.Standard) *ent.Standard {
	b.t.Helper()
	do(b, standard.AskPublication, reasoned(s))
	b.Clock.Advance(time.Minute)
	if err := b.decide(domaintest.Office2, true); err != nil {
		b.t.Fatal(err)
	}
	return b.Client.Standard.GetX(b.As(domaintest.Office), s.ID)
}

func seen(s *ent.Standard) workflow.Seen { return workflow.Seen{ID: s.ID, Version: s.Version} }

func reasoned(s *ent.Standard) workflow.SeenWithReason {
	return workflow.SeenWithReason{ID: s.ID, Version: s.Version, Reason: "本年度会议纪要"}
}

func refuses(t *testing.T, err error, code fault.Code, path string) {
	t.Helper()
	faults, ok := fault.Of(err)
	if !ok || len(faults) == 0 || faults[0].Code != code || faults[0].Path != path {
		t.Errorf("%v; want %s at %q", err, code, path)
	}
}

func TestTwoPeoplePublishAnEdition(t *testing.T) {
	each(t, func(t *testing.T, b *bureau) {
		first := b.shipped(standard.KindScreeningRules)
		s := b.saved(standard.KindScreeningRules, "amount >= 200", "amount >= 300")
		if s.Edition != 2 || s.Status != row.StatusDRAFT || s.DraftedBy != "罗绩效" || !strings.Contains(s.Body, `"version": 2`) {
			t.Fatalf("drafted %+v", s)
		}
		_, err := try(b, domaintest.Office2, standard.Draft, standard.DraftStandard{ID: first.ID})
		refuses(t, err, fault.Frozen, "")
		changes, err := standard.Changes(b.As(domaintest.Leader), b.Client, s)
		want := []*standard.Change{{Kind: standard.Altered, Rows: []string{"中额项目"}, Field: "when", Before: "amount >= 200", After: "amount >= 300"}}
		if diff := cmp.Diff(want, changes); diff != "" || err != nil {
			t.Error(err, diff)
		}

		do(b, standard.AskPublication, reasoned(s))
		if n := b.Client.Notice.Query().Where(notice.Kind("consent.PUBLISH_STANDARD"), notice.UserID(b.Users[domaintest.Office2].ID)).CountX(b.Machine()); n != 1 {
			t.Errorf("the second person is told %d times", n)
		}
		_, err = try(b, domaintest.Office, standard.Save, standard.SaveStandard{ID: s.ID, Version: s.Version, Body: s.Body})
		refuses(t, err, fault.Frozen, "")
		_, err = try(b, domaintest.Office, standard.Discard, seen(s))
		refuses(t, err, fault.Frozen, "")
		refuses(t, b.decide(domaintest.Office, true), fault.Forbidden, "")
		refuses(t, b.decide(domaintest.Leader, true), fault.NotFound, "")
		if err := b.decide(domaintest.Office2, false); err != nil {
			t.Fatal(err)
		}
		if got := b.Client.Standard.GetX(b.Machine(), s.ID); got.Status != row.StatusDRAFT {
			t.Errorf("refused, and %s", got.Status)
		}

		s = b.published(b.replace(s, "amount >= 300", "amount >= 250"))
		if s.Status != row.StatusPUBLISHED || s.PublishedBy != "谢绩效" || s.PublishedAt == nil {
			t.Errorf("published %+v", s)
		}
		var hands []string
		for _, e := range b.Client.AuditEvent.Query().Where(auditevent.ObjectID(s.ID.String())).Order(auditevent.ByID()).AllX(b.Machine()) {
			hands = append(hands, e.Action+" by "+e.ActorLogin)
		}
		if diff := cmp.Diff([]string{"create by office", "update by office", "update by office", "update by office2"}, hands); diff != "" {
			t.Error(diff)
		}
		now, err := standard.Current(b.As(domaintest.Clerk), b.Client)
		if err != nil || now.Screening.Version != 2 {
			t.Errorf("in force: %+v, %v", now.Screening, err)
		}
		_, err = try(b, domaintest.Office, standard.Save, standard.SaveStandard{ID: s.ID, Version: s.Version, Body: s.Body})
		refuses(t, err, fault.Frozen, "")
		if err := s.Update().SetBody("{}").Exec(b.Machine()); err == nil {
			t.Error("a published body is changed")
		}
		if err := b.Client.Standard.DeleteOneID(s.ID).Exec(b.Machine()); err == nil {
			t.Error("a published edition is deleted")
		}
	})
}

func TestADraftTellsAllItsFaultsAtOnce(t *testing.T) {
	each(t, func(t *testing.T, b *bureau) {
		s := b.saved(standard.KindScreeningRules, "amount >= 500", "amout >= 500")
		s = b.replace(s, `"重复申报"`, `""`)
		s = b.replace(s, `nature == \"NEW\"`, `nature == \"NEWER\"`)
		_, err := try(b, domaintest.Office, standard.AskPublication, reasoned(s))
		faults, _ := fault.Of(err)
		var got []string
		for _, f := range faults {
			got = append(got, f.Code+" "+f.Path)
		}
		want := []string{"E_REQUIRED rules[0].nameZh", "E_NOT_FOUND rules[4].when", "E_NOT_FOUND rules[6].when"}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
		_, err = try(b, domaintest.Office, standard.Save, standard.SaveStandard{ID: s.ID, Version: s.Version,
			Body: `{"nameZh": 5, "rules": [{"priority": "first", "more": 1}]}`})
		faults, _ = fault.Of(err)
		got = nil
		for _, f := range faults {
			got = append(got, f.Path)
		}
		if diff := cmp.Diff([]string{"nameZh", "rules[0].more", "rules[0].priority"}, got); diff != "" {
			t.Error(diff)
		}
		base := do(b, standard.Discard, seen(s))
		if base.Edition != 1 || b.Client.Standard.Query().Where(row.StatusEQ(row.StatusDRAFT)).ExistX(b.Machine()) {
			t.Errorf("discarded to %+v", base)
		}
	})
}

func TestWhatChangesNothingIsNotPublished(t *testing.T) {
	each(t, func(t *testing.T, b *bureau) {
		s := do(b, standard.Draft, standard.DraftStandard{ID: b.shipped(standard.KindGradeBands).ID})
		_, err := try(b, domaintest.Office, standard.AskPublication, reasoned(s))
		refuses(t, err, fault.Frozen, "")
	})
}

func TestABatchKeepsItsEditions(t *testing.T) {
	each(t, func(t *testing.T, b *bureau) {
		before, err := standard.OfBatch(b.As(domaintest.Clerk), b.Client, b.Batch)
		if err != nil {
			t.Fatal(err)
		}
		first := b.shipped(standard.KindGradeBands)
		_, err = try(b, domaintest.Office, standard.Retire, reasoned(first))
		refuses(t, err, fault.Frozen, "")
		second := b.published(b.saved(standard.KindGradeBands, `"min": "90.00"`, `"min": "92"`))
		retired := do(b, standard.Retire, reasoned(first))
		if retired.Status != row.StatusRETIRED || retired.RetireReason == "" {
			t.Errorf("retired %+v", retired)
		}
		after, err := standard.OfBatch(b.As(domaintest.Clerk), b.Client, b.Client.Batch.GetX(b.Machine(), b.Batch.ID))
		if diff := cmp.Diff(before.Bands, after.Bands); diff != "" || err != nil {
			t.Error(err, diff)
		}
		now, err := standard.Current(b.As(domaintest.Clerk), b.Client)
		if err != nil || now.Bands.Version != 2 {
			t.Errorf("in force: %+v, %v", now.Bands, err)
		}
		_, err = try(b, domaintest.Office, standard.Retire, reasoned(second))
		refuses(t, err, fault.Frozen, "")
		if again := do(b, standard.Draft, standard.DraftStandard{ID: first.ID}); again.Edition != 3 || *again.BaseID != first.ID {
			t.Errorf("of the retired one: %+v", again)
		}
	})
}

func TestOnlyTheOfficeAndItsOverseersMeetDrafts(t *testing.T) {
	each(t, func(t *testing.T, b *bureau) {
		s := do(b, standard.Draft, standard.DraftStandard{ID: b.shipped(standard.KindCalendar).ID})
		for who, want := range map[domaintest.Persona]bool{
			domaintest.Office2: true, domaintest.Leader: true, domaintest.Auditor: true,
			domaintest.Clerk: false, domaintest.Section: false, domaintest.Admin: false, domaintest.ClerkOther: false,
		} {
			if got := b.Client.Standard.Query().Where(row.ID(s.ID)).ExistX(b.As(who)); got != want {
				t.Errorf("%s: %v", who, got)
			}
		}
	})
}

func TestEveryKindIsKeptAsItIsWritten(t *testing.T) {
	each(t, func(t *testing.T, b *bureau) {
		for _, kind := range standard.Kinds {
			s := do(b, standard.Draft, standard.DraftStandard{ID: b.shipped(kind).ID})
			changes, err := standard.Changes(b.As(domaintest.Office), b.Client, s)
			if err != nil || len(changes) > 0 {
				t.Errorf("%s: a clone differs: %v, %v", kind, changes, err)
			}
			faults, err := standard.Faults(b.As(domaintest.Office), b.Client, s)
			if err != nil || len(faults) > 0 {
				t.Errorf("%s: a clone has faults: %v, %v", kind, faults, err)
			}
			if columns, err := standard.ColumnsOf(kind); err != nil || len(columns) < 50 {
				t.Errorf("%s: %s, %v", kind, columns, err)
			}
		}
	})
}

func TestClosedListsAreChosenFrom(t *testing.T) {
	for _, tt := range []struct {
		kind standard.Kind
		want string
	}{
		{standard.KindRecusalRules, `{"name":"effect","holds":"CHOICE","choices":["BAR","MARK"]}`},
		{standard.KindRecusalRules, `{"name":"reach","holds":"CHOICES","choices":["UNIT","DEPARTMENT","PROJECT","STAFF","PAPERS","PANEL"]}`},
		{standard.KindAssessment, `{"name":"basedOn","holds":"CHOICE","choices":["FIGURES","MARKS"]}`},
		{standard.KindGradeBands, `{"name":"grade","holds":"CHOICE","choices":["EXCELLENT","GOOD","FAIR","POOR"]}`},
	} {
		if columns, err := standard.ColumnsOf(tt.kind); err != nil || !strings.Contains(columns, tt.want) {
			t.Errorf("%s has no %s: %s, %v", tt.kind, tt.want, columns, err)
		}
	}
}
