package identity_test

import (
	"context"
	"crypto/ed25519"
	"crypto/hmac"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/identity"
	"hengxiao/ent/clock"
)

var noon = time.Date(2026, 8, 1, 4, 0, 0, 0, time.UTC)

func at(t time.Time) context.Context { return clock.NewContext(context.Background(), clock.Fixed(t)) }

func seedText() string {
	b := make([]byte, 32)
	_, _ = rand.Read(b)
	return base64.StdEncoding.EncodeToString(b)
}

// mint makes tokens with the server's own key, so that one thing at a time can be wrong.
type mint struct {
	key ed25519.PrivateKey
	kid string
}

type fields = jwt.MapClaims

func (m mint) claims() fields {
	return fields{
		"iss": "https://pbm.example", "aud": []string{"hengxiao"}, "sub": uuid.NewString(), "sid": uuid.NewString(), "jti": uuid.NewString(),
		"iat": noon.Unix(), "nbf": noon.Unix(), "exp": noon.Add(10 * time.Minute).Unix(),
	}
}

func (m mint) header() fields { return fields{"alg": "EdDSA", "typ": "at+jwt", "kid": m.kid} }

func (m mint) sign(header, claims fields) string {
	text := encode(header) + "." + encode(claims)
	return text + "." + b64(ed25519.Sign(m.key, []byte(text)))
}

func b64(b []byte) string { return base64.RawURLEncoding.EncodeToString(b) }

func encode(f fields) string {
	b, err := json.Marshal(f)
	if err != nil {
		panic(err)
	}
	return b64(b)
}

// with returns f with a field set, or taken out when the value is nil.
func with(f fields, name string, value any) fields {
	if value == nil {
		delete(f, name)
	} else {
		f[name] = value
	}
	return f
}

func stand(t *testing.T) (*identity.Service, mint) {
	t.Helper()
	signing := seedText()
	keys, err := identity.LoadKeys(identity.KeySource{Signing: signing, Sealing: seedText()})
	if err != nil {
		t.Fatal(err)
	}
	raw, _ := base64.StdEncoding.DecodeString(signing)
	var set struct{ Keys []struct{ Kid string } }
	if err := json.Unmarshal(keys.JWKS(), &set); err != nil {
		t.Fatal(err)
	}
	return identity.New(identity.Config{Keys: keys, Issuer: "https://pbm.example"}),
		mint{ed25519.NewKeyFromSeed(raw), set.Keys[0].Kid}
}

func TestATokenOfOursIsTaken(t *testing.T) {
	s, m := stand(t)
	for name, moment := range map[string]time.Time{
		"at once":                              noon,
		"in the last minute":                   noon.Add(9*time.Minute + 59*time.Second),
		"by a server whose clock is behind":    noon.Add(-29 * time.Second),
		"by a server whose clock runs forward": noon.Add(10*time.Minute + 29*time.Second),
	} {
		t.Run(name, func(t *testing.T) {
			claims := m.claims()
			got, err := s.Verify(at(moment), m.sign(m.header(), claims))
			if err != nil || got.UserID.String() != claims["sub"] || got.SessionID.String() != claims["sid"] {
				t.Errorf("Verify = %+v, %v", got, err)
			}
		})
	}
}

func TestForgedTokensAreRefused(t *testing.T) {
	s, m := stand(t)
	_, other, _ := ed25519.GenerateKey(rand.Reader)
	rsaKey, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	good := m.sign(m.header(), m.claims())
	parts := strings.Split(good, ".")
	public := m.key.Public().(ed25519.PublicKey)

	header := func(name string, value any) string { return m.sign(with(m.header(), name, value), m.claims()) }
	claim := func(name string, value any) string { return m.sign(m.header(), with(m.claims(), name, value)) }
	hs := func(alg string, key []byte) string {
		text := encode(with(m.header(), "alg", alg)) + "." + parts[1]
		h := hmac.New(sha256.New, key)
		h.Write([]byte(text))
		return text + "." + b64(h.Sum(nil))
	}
	rs := func() string {
		token := jwt.NewWithClaims(jwt.SigningMethodRS256, m.claims())
		token.Header["kid"], token.Header["typ"] = m.kid, "at+jwt"
		text, err := token.SignedString(rsaKey)
		if err != nil {
			t.Fatal(err)
		}
		return text
	}
	flipped := []byte(parts[2])
	flipped[10] ^= 3

	tests := map[string]string{
		"nothing":                                "",
		"not a token":                            "Bearer",
		"two dots":                               "..",
		"one part":                               parts[0],
		"without signature":                      parts[0] + "." + parts[1],
		"with an empty signature":                parts[0] + "." + parts[1] + ".",
		"with a part more":                       good + "." + parts[2],
		"with a blank":                           good + " ",
		"padded":                                 good + "=",
		"of another token's signature":           parts[0] + "." + parts[1] + "." + strings.Split(m.sign(m.header(), m.claims()), ".")[2],
		"with a bit flipped":                     parts[0] + "." + parts[1] + "." + string(flipped),
		"with trailing bits in the signature":    loose(good),
		"with others' claims":                    parts[0] + "." + encode(m.claims()) + "." + parts[2],
		"of another key":                         mint{other, m.kid}.sign(m.header(), m.claims()),
		"very long":                              claim("pad", strings.Repeat("x", 4000)),
		"alg none":                               encode(with(m.header(), "alg", "none")) + "." + parts[1] + ".",
		"alg None":                               encode(with(m.header(), "alg", "None")) + "." + parts[1] + ".",
		"alg none with a signature":              header("alg", "none"),
		"alg HS256 of the public key":            hs("HS256", public),
		"alg HS256 of the key's text":            hs("HS256", []byte(b64(public))),
		"alg HS256 of the empty key":             hs("HS256", nil),
		"alg HS512":                              hs("HS512", public),
		"alg RS256":                              rs(),
		"alg ES256":                              header("alg", "ES256"),
		"alg eddsa in small letters":             header("alg", "eddsa"),
		"alg Ed25519":                            header("alg", "Ed25519"),
		"alg missing":                            header("alg", nil),
		"alg a number":                           header("alg", 1),
		"typ JWT":                                header("typ", "JWT"),
		"typ missing":                            header("typ", nil),
		"typ in capitals":                        header("typ", "AT+JWT"),
		"typ application/at+jwt":                 header("typ", "application/at+jwt"),
		"kid missing":                            header("kid", nil),
		"kid empty":                              header("kid", ""),
		"kid a path":                             header("kid", "../../keys/signing.key"),
		"kid SQL":                                header("kid", "' OR 1=1 --"),
		"kid a number":                           header("kid", 0),
		"kid a list":                             header("kid", []string{m.kid}),
		"jku":                                    header("jku", "https://evil.example/jwks.json"),
		"x5u":                                    header("x5u", "https://evil.example/cert"),
		"jwk":                                    header("jwk", fields{"kty": "OKP", "crv": "Ed25519", "x": b64(other.Public().(ed25519.PublicKey))}),
		"crit":                                   header("crit", []string{"exp"}),
		"b64":                                    header("b64", false),
		"zip":                                    header("zip", "DEF"),
		"of another issuer":                      claim("iss", "https://evil.example"),
		"of an issuer that begins alike":         claim("iss", "https://pbm.example.evil.example"),
		"without issuer":                         claim("iss", nil),
		"for another audience":                   claim("aud", []string{"other"}),
		"for two audiences":                      claim("aud", []string{"hengxiao", "other"}),
		"without audience":                       claim("aud", nil),
		"without expiry":                         claim("exp", nil),
		"expired":                                claim("exp", noon.Add(-time.Minute).Unix()),
		"with an expiry in words":                claim("exp", "2099-01-01"),
		"that lives a year":                      claim("exp", noon.AddDate(1, 0, 0).Unix()),
		"that lives a second too long":           claim("exp", noon.Add(10*time.Minute+time.Second).Unix()),
		"that never ends":                        claim("exp", 1e18),
		"that ended before time":                 claim("exp", -1),
		"not valid yet":                          claim("nbf", noon.Add(5*time.Minute).Unix()),
		"without nbf":                            claim("nbf", nil),
		"valid before it was issued":             claim("nbf", noon.Add(-time.Hour).Unix()),
		"issued tomorrow":                        claim("iat", noon.AddDate(0, 0, 1).Unix()),
		"without iat":                            claim("iat", nil),
		"without subject":                        claim("sub", nil),
		"with an empty subject":                  claim("sub", ""),
		"with a name as subject":                 claim("sub", "admin"),
		"with the nil subject":                   claim("sub", uuid.Nil.String()),
		"with a subject in braces":               claim("sub", "{"+uuid.NewString()+"}"),
		"with a subject in capitals":             claim("sub", "ABCDEF12-3456-4789-8ABC-DEF012345678"),
		"with a subject as URN":                  claim("sub", "urn:uuid:"+uuid.NewString()),
		"with a number as subject":               claim("sub", 1),
		"without session":                        claim("sid", nil),
		"with a session that is no id":           claim("sid", "1"),
		"with the nil session":                   claim("sid", uuid.Nil.String()),
		"without jti":                            claim("jti", nil),
		"with a jti that is no id":               claim("jti", "x"),
		"whose claims are a list":                m.raw(`[]`),
		"whose claims are null":                  m.raw(`null`),
		"whose claims are cut":                   m.raw(`{"sub":`),
		"whose claims are two documents":         m.raw(`{}{}`),
		"whose header is no JSON":                b64([]byte("{")) + "." + parts[1] + "." + parts[2],
		"in the standard alphabet with padding":  standard(good),
		"signed over other text than it carries": b64([]byte(`{"alg":"EdDSA", "typ":"at+jwt", "kid":"`+m.kid+`"}`)) + "." + parts[1] + "." + parts[2],
	}
	for name, token := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := s.Verify(at(noon), token)
			faults, ok := fault.Of(err)
			if err == nil || !ok || faults[0].Code != fault.Unauthenticated || got != (identity.Claims{}) {
				t.Errorf("Verify(%s) = %+v, %v", token, got, err)
			}
		})
	}
}

func (m mint) raw(claims string) string {
	text := encode(m.header()) + "." + b64([]byte(claims))
	return text + "." + b64(ed25519.Sign(m.key, []byte(text)))
}

// loose sets bits of the last character that stand for nothing.
func loose(token string) string {
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
	last := strings.IndexByte(alphabet, token[len(token)-1])
	return token[:len(token)-1] + string(alphabet[last^1])
}

func standard(token string) string {
	parts := strings.Split(token, ".")
	for i, p := range parts {
		raw, _ := base64.RawURLEncoding.DecodeString(p)
		parts[i] = base64.StdEncoding.EncodeToString(append(raw, ' '))
	}
	return strings.Join(parts, ".")
}

func TestRotatedKeysAreKnownUntilTheyAreDropped(t *testing.T) {
	before, after, sealing := seedText(), seedText(), seedText()
	service := func(signing string) *identity.Service {
		keys, err := identity.LoadKeys(identity.KeySource{Signing: signing, Sealing: sealing})
		if err != nil {
			t.Fatal(err)
		}
		return identity.New(identity.Config{Keys: keys, Issuer: "https://pbm.example"})
	}
	raw, _ := base64.StdEncoding.DecodeString(before)
	key := ed25519.NewKeyFromSeed(raw)
	sum := sha256.Sum256(key.Public().(ed25519.PublicKey))
	m := mint{key, b64(sum[:9])}
	token := m.sign(m.header(), m.claims())
	for name, tt := range map[string]struct {
		signing string
		taken   bool
	}{
		"by the old server":                       {before, true},
		"during the overlap, by the new server":   {after + "," + before, true},
		"before the change, where both are known": {before + "," + after, true},
		"after the overlap":                       {after, false},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := service(tt.signing).Verify(at(noon), token); (err == nil) != tt.taken {
				t.Errorf("Verify = %v; want taken %v", err, tt.taken)
			}
		})
	}
}
