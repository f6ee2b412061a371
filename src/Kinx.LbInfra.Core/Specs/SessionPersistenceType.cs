namespace Kinx.LbInfra.Core.Specs;

/// <summary>Octavia's kinds of session persistence.</summary>
public enum SessionPersistenceType
{
    SourceIp,
    HttpCookie,
    AppCookie,
}
