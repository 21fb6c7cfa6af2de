using System.Text;
using System.Xml;

namespace PuppetMySqlLint;

/// <summary>Texts and settings of reports in XML.</summary>
internal static class XmlText
{
    public static XmlWriterSettings Settings => new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = false };

    /// <summary>The text without what XML cannot hold, such as control characters and lone surrogates.</summary>
    public static string Clean(string text)
    {
        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                builder.Append(text[i]).Append(text[++i]);
            else
                builder.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        }
        return builder.ToString();
    }
}
