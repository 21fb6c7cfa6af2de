using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Reads JSON into values each of which knows its place in the file.</summary>
/// <exception cref="JsonException">The text is not JSON.</exception>
internal ref struct JsonFactReader
{
    private readonly SourceText _source;
    private readonly byte[] _bytes;
    private readonly bool _isAscii;
    private Utf8JsonReader _reader;
    private int _byteMark;
    private int _charMark;

    public JsonFactReader(SourceText source)
    {
        _source = source;
        _bytes = Encoding.UTF8.GetBytes(source.Text);
        _isAscii = _bytes.Length == source.Length;
        _reader = new Utf8JsonReader(_bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 128 });
    }

    public PuppetValue Read()
    {
        _reader.Read();
        var value = ReadValue("facts");
        while (_reader.Read())
        {
        }
        return value;
    }

    private PuppetValue ReadValue(string path)
    {
        var origin = OriginHere(path);
        switch (_reader.TokenType)
        {
            case JsonTokenType.String:
                return new StringValue(_reader.GetString()!, origin);
            case JsonTokenType.Number:
                return _reader.TryGetInt64(out var integer) ? new IntegerValue(integer, origin) : new FloatValue(_reader.GetDouble(), origin);
            case JsonTokenType.True or JsonTokenType.False:
                return new BooleanValue(_reader.GetBoolean(), origin);
            case JsonTokenType.StartArray:
                return ReadArray(path, origin);
            case JsonTokenType.StartObject:
                return ReadObject(path, origin);
            default:
                return new UndefValue(origin);
        }
    }

    private ArrayValue ReadArray(string path, Origin origin)
    {
        var elements = ImmutableArray.CreateBuilder<PuppetValue>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
            elements.Add(ReadValue($"{path}.{elements.Count}"));
        return new ArrayValue(elements.ToImmutable(), origin);
    }

    private HashValue ReadObject(string path, Origin origin)
    {
        var entries = ImmutableArray.CreateBuilder<HashEntry>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var name = _reader.GetString()!;
            var key = new StringValue(name, OriginHere($"{path}.{name}"));
            _reader.Read();
            entries.Add(new HashEntry(key, ReadValue($"{path}.{name}")));
        }
        return new HashValue([.. entries.GroupBy(static e => ((StringValue)e.Key).Value, StringComparer.Ordinal).Select(static g => g.Last())], origin);
    }

    private Origin OriginHere(string path)
    {
        var start = (int)_reader.TokenStartIndex;
        var end = (int)_reader.BytesConsumed;
        var span = _isAscii ? TextSpan.FromBounds(start, end) : TextSpan.FromBounds(CharOffset(start), CharOffset(end));
        return new Origin(OriginKind.Fact, path, new Location(_source, span));
    }

    /// <summary>Tokens come in order, so the count goes on from the last one.</summary>
    private int CharOffset(int byteOffset)
    {
        if (byteOffset < _byteMark)
            (_byteMark, _charMark) = (0, 0);
        _charMark += Encoding.UTF8.GetCharCount(_bytes, _byteMark, byteOffset - _byteMark);
        _byteMark = byteOffset;
        return _charMark;
    }
}
