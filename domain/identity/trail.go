package identity

import (
	"context"
	"encoding/json"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/google/uuid"

	"hengxiao/domain/secret"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// Device is where a person signs in from, as the door saw it.
type Device struct {
	UserAgent string
	Address   string // of the client: a proxy's word only where the proxy is trusted
	RequestID string
}

// What the trail calls the acts of this package.
const (
	actSignIn   = "signIn"
	actSignOut  = "signOut"
	actReuse    = "refreshReuse"
	actRevoke   = "revokeSession"
	actEnd      = "endSessions"
	actPassword = "changePassword"
	actConfirm  = "confirmIdentity"
)

// note is what a trace of this package says beside who, what and when.
type note struct {
	Why       string             `json:"why,omitempty"`
	Address   string             `json:"address,omitempty"`
	UserAgent string             `json:"userAgent,omitempty"`
	Login     *secret.Commitment `json:"login,omitempty"` // of no account: people type passwords there
}

// leave writes a trace of an act on an account.
func leave(ctx context.Context, db *ent.Client, action string, user uuid.UUID, result auditevent.Result, n note) error {
	text, err := json.Marshal(n)
	if err != nil {
		return err
	}
	object := ""
	if user != uuid.Nil {
		object = user.String()
	}
	return trace.New(ctx, db, action, ent.TypeUser, object, string(text)).SetResult(result).Exec(ctx)
}

// acting is a context in which the machine acts for a person just recognised.
func acting(ctx context.Context, u *ent.User, session uuid.UUID, request, reason string) context.Context {
	return viewer.System(viewer.NewContext(ctx, &viewer.Viewer{UserID: u.ID, SessionID: session, Division: u.Division,
		Login: u.Login, Name: u.Name, RequestID: clip(request, 60)}), reason)
}

// concerning is a context in which the machine acts on an account, or on none,
// while nobody is recognised.
func concerning(ctx context.Context, u *ent.User, request, reason string) context.Context {
	v := &viewer.Viewer{RequestID: clip(request, 60)}
	if u != nil {
		v.Division = u.Division
	}
	return viewer.System(viewer.NewContext(ctx, v), reason)
}

// clip makes a stranger's text fit a column: valid, without control characters,
// at most so many bytes.
func clip(text string, bytes int) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, ""))
	if len(text) <= bytes {
		return text
	}
	for !utf8.RuneStart(text[bytes]) {
		bytes--
	}
	return text[:bytes]
}
