using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Reads JSON into values each of which knows its place in the file.</summary>
internal ref struct JsonValueReader
{
    private readonly SourceText _source;
    private readonly Func<string, Location, Origin> _originOf;
    private readonly byte[] _bytes;
    private Utf8JsonReader _reader;
    private int _byteMark;
    private int _charMark;

    private JsonValueReader(SourceText source, Func<string, Location, Origin> originOf)
    {
        _source = source;
        _originOf = originOf;
        _bytes = Encoding.UTF8.GetBytes(source.Text);
        _reader = new Utf8JsonReader(_bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, MaxDepth = 128 });
    }

    /// <summary>Reads a whole document.</summary>
    /// <param name="source">The document.</param>
    /// <param name="originOf">The origin of the value, or key, at a path of names and indexes with dots between them, which is empty for the root.</param>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static PuppetValue Read(SourceText source, Func<string, Location, Origin> originOf)
    {
        var reader = new JsonValueReader(source, originOf);
        reader._reader.Read();
        var value = reader.ReadValue("");
        while (reader._reader.Read())
        {
        }
        return value;
    }

    private PuppetValue ReadValue(string path)
    {
        var origin = _originOf(path, Here());
        switch (_reader.TokenType)
        {
            case JsonTokenType.String:
                return new StringValue(_reader.GetString()!, origin);
            case JsonTokenType.Number:
                return _reader.TryGetInt64(out var integer) ? new IntegerValue(integer, origin) : new FloatValue(_reader.GetDouble(), origin);
            case JsonTokenType.True or JsonTokenType.False:
                return new BooleanValue(_reader.GetBoolean(), origin);
            case JsonTokenType.StartArray:
                var elements = ImmutableArray.CreateBuilder<PuppetValue>();
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
                    elements.Add(ReadValue(Join(path, $"{elements.Count}")));
                return new ArrayValue(elements.ToImmutable(), origin);
            case JsonTokenType.StartObject:
                return ReadObject(path, origin);
            default:
                return new UndefValue(origin);
        }
    }

    private HashValue ReadObject(string path, Origin origin)
    {
        var entries = new HashBuilder();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var name = _reader.GetString()!;
            var place = Join(path, name);
            var key = new StringValue(name, _originOf(place, Here()));
            _reader.Read();
            entries[key] = ReadValue(place);
        }
        return entries.ToHash(origin);
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private Location Here() => new(_source, TextSpan.FromBounds(CharOffset((int)_reader.TokenStartIndex), CharOffset((int)_reader.BytesConsumed)));

    /// <summary>Tokens come in order, so the count goes on from the last one.</summary>
    private int CharOffset(int byteOffset)
    {
        if (_bytes.Length == _source.Length)
            return byteOffset;
        if (byteOffset < _byteMark)
            (_byteMark, _charMark) = (0, 0);
        _charMark += Encoding.UTF8.GetCharCount(_bytes, _byteMark, byteOffset - _byteMark);
        _byteMark = byteOffset;
        return _charMark;
    }
}
