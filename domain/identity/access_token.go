package identity

import (
	"context"
	"errors"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
)

const (
	accessLife  = 10 * time.Minute
	accessType  = "at+jwt"
	audience    = "hengxiao"
	leeway      = 30 * time.Second // between servers' clocks
	accessBytes = 2048             // longer texts are no tokens of ours
)

// Claims is what a valid access token says: who and which session, never rights.
type Claims struct {
	UserID    uuid.UUID
	SessionID uuid.UUID
	ExpiresAt time.Time
}

type accessClaims struct {
	Session string `json:"sid"`
	jwt.RegisteredClaims
}

// issue signs an access token for a session.
func (s *Service) issue(ctx context.Context, user, session uuid.UUID) (string, time.Time, error) {
	now := clock.Now(ctx)
	ends := now.Add(accessLife).Truncate(time.Second)
	token := jwt.NewWithClaims(jwt.SigningMethodEdDSA, accessClaims{session.String(), jwt.RegisteredClaims{
		Issuer:    s.issuer,
		Audience:  jwt.ClaimStrings{audience},
		Subject:   user.String(),
		ID:        uuid.NewString(),
		IssuedAt:  jwt.NewNumericDate(now),
		NotBefore: jwt.NewNumericDate(now),
		ExpiresAt: jwt.NewNumericDate(ends),
	}})
	token.Header["typ"] = accessType
	token.Header["kid"] = s.keys.id
	text, err := token.SignedString(s.keys.signer)
	return text, ends, err
}

// Verify reads an access token; whatever is wrong with it, UNAUTHENTICATED is the
// answer. Whether the session still lives is Load's to say.
func (s *Service) Verify(ctx context.Context, token string) (Claims, error) {
	if len(token) > accessBytes {
		return Claims{}, stranger()
	}
	parser := jwt.NewParser(
		jwt.WithValidMethods([]string{jwt.SigningMethodEdDSA.Alg()}),
		jwt.WithIssuer(s.issuer),
		jwt.WithAudience(audience),
		jwt.WithExpirationRequired(),
		jwt.WithIssuedAt(),
		jwt.WithNotBeforeRequired(),
		jwt.WithLeeway(leeway),
		jwt.WithStrictDecoding(),
		jwt.WithTimeFunc(func() time.Time { return clock.Now(ctx) }),
	)
	var got accessClaims
	if _, err := parser.ParseWithClaims(token, &got, s.verifier); err != nil {
		return Claims{}, stranger()
	}
	claims, ok := got.read()
	if !ok {
		return Claims{}, stranger()
	}
	return claims, nil
}

// verifier finds the key by its id in a fixed table. A header that says more
// than ours do, such as where to fetch a key, is not ours.
func (s *Service) verifier(token *jwt.Token) (any, error) {
	id, _ := token.Header["kid"].(string)
	key, ok := s.keys.known[id]
	if !ok || len(token.Header) != 3 || token.Header["typ"] != accessType {
		return nil, errors.New("not a token of ours")
	}
	return key, nil
}

// read is what the library leaves unjudged: that the ids are ids, that there is
// one audience, and that the token lives no longer than ours do.
func (c accessClaims) read() (Claims, bool) {
	user, err1 := canonical(c.Subject)
	session, err2 := canonical(c.Session)
	_, err3 := canonical(c.ID)
	if errors.Join(err1, err2, err3) != nil || len(c.Audience) != 1 || c.IssuedAt == nil ||
		c.ExpiresAt.Sub(c.IssuedAt.Time) > accessLife || !c.NotBefore.Equal(c.IssuedAt.Time) {
		return Claims{}, false
	}
	return Claims{UserID: user, SessionID: session, ExpiresAt: c.ExpiresAt.Time}, true
}

// canonical reads an id in its one spelling.
func canonical(text string) (uuid.UUID, error) {
	id, err := uuid.Parse(text)
	if err == nil && (id.String() != text || id == uuid.Nil) {
		err = errors.New("not the canonical id")
	}
	return id, err
}

// stranger is the one answer to whoever cannot be recognised any more.
func stranger() *fault.Fault {
	return fault.New(fault.Unauthenticated, "尚未登录，或登录已失效，请重新登录")
}
