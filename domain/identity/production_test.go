package identity_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/identity"
	"hengxiao/ent/generated/ent/user"
)

func TestProductionDoesNotStartOnWeakGround(t *testing.T) {
	readable := t.TempDir()
	if err := os.MkdirAll(filepath.Join(readable, "keys"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(readable, "keys", "signing.key"), []byte(seedText()), 0o644); err != nil {
		t.Fatal(err)
	}
	same := seedText()
	tests := map[string]struct {
		p    identity.Production
		want string // in the only reason; "" to start
	}{
		"nothing yet":             {identity.Production{Keys: identity.KeySource{DataDir: t.TempDir()}}, ""},
		"given keys":              {identity.Production{Keys: identity.KeySource{Signing: seedText(), Sealing: seedText()}}, ""},
		"one key given":           {identity.Production{Keys: identity.KeySource{DataDir: t.TempDir(), Signing: seedText()}}, "need both"},
		"one key for two uses":    {identity.Production{Keys: identity.KeySource{Signing: same, Sealing: same}}, "the same"},
		"a weak signing key":      {identity.Production{Keys: identity.KeySource{Signing: "c2VjcmV0", Sealing: seedText()}}, "signing.key"},
		"a weak sealing key":      {identity.Production{Keys: identity.KeySource{Signing: seedText(), Sealing: "changeme"}}, "sealing.key"},
		"a key that others read":  {identity.Production{Keys: identity.KeySource{DataDir: readable}}, "chmod 600"},
		"sslmode=disable":         {identity.Production{DatabaseURL: "postgres://u:p@db/h?sslmode=disable"}, "sslmode=disable"},
		"sslmode=prefer":          {identity.Production{DatabaseURL: "postgres://u:p@db/h?sslmode=prefer"}, "sslmode=prefer"},
		"sslmode given twice":     {identity.Production{DatabaseURL: "postgres://u:p@db/h?sslmode=verify-full&sslmode=disable"}, "sslmode=disable"},
		"an empty sslmode":        {identity.Production{DatabaseURL: "postgres://u:p@db/h?sslmode="}, "sslmode="},
		"sslmode=verify-full":     {identity.Production{DatabaseURL: "postgres://u:p@db/h?sslmode=verify-full"}, ""},
		"the driver's own choice": {identity.Production{DatabaseURL: "postgres://u:p@db/h"}, ""},
		"no URL":                  {identity.Production{DatabaseURL: "postgres://u:secret\x7f@db/h"}, "no URL"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := identity.CheckProduction(context.Background(), tt.p)
			switch {
			case tt.want == "" && len(got) > 0:
				t.Errorf("refused: %v", got)
			case tt.want != "" && (len(got) != 1 || !strings.Contains(got[0].Error(), tt.want)):
				t.Errorf("reasons %v; want one with %q", got, tt.want)
			case len(got) > 0 && strings.Contains(got[0].Error(), "secret\x7f"):
				t.Error("the reason shows the password")
			}
		})
	}
}

func TestProductionDoesNotStartWithDemoAccounts(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		r := receive(t, h)
		r.admit(domaintest.Clerk, domaintest.ClerkOther)
		p := identity.Production{DB: h.Client, DemoLogins: []string{"clerk", "clerkOther", "office", "ghost"}, DemoPassword: password}
		if got := identity.CheckProduction(h.Stranger(), p); len(got) != 1 || !strings.Contains(got[0].Error(), "2 demo accounts") {
			t.Errorf("reasons %v", got)
		}
		for _, who := range []domaintest.Persona{domaintest.Clerk, domaintest.ClerkOther} {
			h.Client.User.UpdateOneID(h.Users[who].ID).SetStatus(user.StatusDISABLED).ExecX(r.machineOf(who))
		}
		if got := identity.CheckProduction(h.Stranger(), p); len(got) != 0 {
			t.Errorf("reasons %v", got)
		}
	})
}
