package identity_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/identity"
	"hengxiao/ent/generated/ent/notice"
)

func TestAPersonHearsOfASecondDeviceOnce(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		r.admit(domaintest.Expert1)
		told := func() (lines []string) {
			for _, n := range h.Client.Notice.Query().Where(notice.Kind("session.elsewhere")).Order(notice.ByID()).AllX(h.As(domaintest.Expert1)) {
				lines = append(lines, n.Subject+" "+n.Detail)
			}
			return lines
		}
		enter := func(from identity.Device) {
			t.Helper()
			if _, _, err := r.try(domaintest.Expert1, password, nil, from); err != nil {
				t.Fatal(err)
			}
		}
		phone := identity.Device{UserAgent: "Safari", Address: "198.51.100.7"}
		enter(home)
		enter(home)
		if got := told(); len(got) != 0 {
			t.Errorf("the same browser again: %v", got)
		}
		enter(phone)
		enter(phone)
		want := []string{"198.51.100.7 Safari"}
		if diff := cmp.Diff(want, told()); diff != "" {
			t.Errorf("a second device (-want +told):\n%s", diff)
		}
		h.Clock.Advance(8 * 24 * time.Hour) // both sessions have ended
		enter(identity.Device{UserAgent: "Edge", Address: "192.0.2.1"})
		if diff := cmp.Diff(want, told()); diff != "" {
			t.Errorf("a device while none is in use (-want +told):\n%s", diff)
		}
	})
}
