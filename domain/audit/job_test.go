package audit_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"hengxiao/domain/audit"
	"hengxiao/domain/domaintest"
	"hengxiao/ent/generated/ent/auditevent"
)

func TestAJobIsTracedWhenItsEndChanges(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		broken := errors.New(strings.Repeat("磁盘已满", 200))
		began := h.Clock.Now().Add(2 * time.Minute)
		for i, failure := range []error{nil, broken, broken, errors.New("another reason"), nil, nil} {
			h.Clock.Advance(time.Minute)
			if err := audit.JobEnded(h.Stranger(), h.Client, "seal the trail", failure); err != nil {
				t.Fatal(err)
			}
			failing, err := audit.FailingJobs(h.As(domaintest.Admin), h.Client)
			if err != nil {
				t.Fatal(err)
			}
			if failure == nil && len(failing) > 0 {
				t.Errorf("after run %d fails %s", i, failing[0].Name)
			}
			if failure != nil && (len(failing) != 1 || failing[0].Name != "seal the trail" || !failing[0].Since.Equal(began) ||
				!strings.HasPrefix(failing[0].Why, "磁盘已满") || len([]rune(failing[0].Why)) != 300) {
				t.Errorf("after run %d: %+v", i, failing)
			}
		}
		if n := h.Client.AuditEvent.Query().Where(auditevent.ObjectType("Job")).CountX(h.Machine()); n != 0 {
			t.Errorf("%d traces of the machine are a division's", n)
		}
	})
}

func TestTheChainTellsHowFarItIsSealed(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		ctx := h.As(domaintest.Office)
		for n := range 3 {
			h.Client.Batch.UpdateOne(h.Batch).SetMinExperts(3 + n).ExecX(ctx)
		}
		if sealed, err := audit.Seal(h.Stranger(), h.Store); err != nil || sealed != 3 {
			t.Fatalf("sealed %d, %v", sealed, err)
		}
		h.Clock.Advance(time.Minute)
		since := h.Clock.Now()
		h.Client.Batch.UpdateOne(h.Batch).SetMinExperts(7).ExecX(h.As(domaintest.Office))
		chain, err := audit.ChainNow(h.As(domaintest.Admin), h.Client)
		if err != nil {
			t.Fatal(err)
		}
		report, err := audit.Verify(h.Stranger(), h.Client)
		if err != nil {
			t.Fatal(err)
		}
		if chain.Sealed != 3 || chain.Head != report.Head || chain.Unsealed != 1 || !chain.WaitingSince.Equal(since) {
			t.Errorf("chain %+v; verified %+v", chain, report)
		}
	})
}
